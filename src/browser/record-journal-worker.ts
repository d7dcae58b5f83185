/** What a file is asked to do; the answer is its bytes for `read`, otherwise nothing. */
export type JournalTask = { name: string } & (
  | { do: 'read' }
  | { do: 'append'; bytes: Uint8Array<ArrayBuffer> }
  | { do: 'replace'; bytes: Uint8Array<ArrayBuffer> }
);
export type JournalAnswer = { bytes?: Uint8Array<ArrayBuffer>; error?: string };

/** The part of FileSystemSyncAccessHandle (File System Standard, §2.6) used here; only workers have it. */
type SyncFile = {
  getSize(): number;
  read(into: Uint8Array, options: { at: number }): number;
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  close(): void;
};
type Openable = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncFile> };

/** Private windows of Chromium answer a refused write with 2³² − 8 and throw nothing: only the exact number is a yes. */
function write(file: SyncFile, bytes: Uint8Array, at: number): void {
  if (bytes.length > 0 && file.write(bytes, { at }) !== bytes.length) throw new Error('the file cannot grow');
  file.flush();
}

async function run(task: JournalTask): Promise<JournalAnswer> {
  const folder = await navigator.storage.getDirectory();
  const handle = (await folder.getFileHandle(task.name, { create: true })) as Openable;
  const file = await handle.createSyncAccessHandle();
  try {
    if (task.do === 'read') {
      const bytes = new Uint8Array(file.getSize());
      file.read(bytes, { at: 0 });
      return { bytes };
    }
    if (task.do === 'replace') file.truncate(0);
    write(file, task.bytes, file.getSize());
    return {};
  } finally {
    file.close();
  }
}

addEventListener('message', ({ data, ports: [port] }: MessageEvent<JournalTask>) => {
  run(data).then(
    (answer) => port!.postMessage(answer),
    (error: unknown) => port!.postMessage({ error: String(error) }),
  );
});
// Says that it runs: a worker that was refused says nothing at all.
postMessage(null);
