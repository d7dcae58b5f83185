/** Width of a Latin letter, in ems; a Han character is one em wide. A little generous: fonts differ. */
const LATIN_EM = 0.62;

/** What stays together on a line: a Han character with the marks that cling to it, or a word up to a hyphen or space. */
const PIECE =
  /[“‘（《]?\p{Script=Han}[^\p{Script=Han}\p{Letter}\p{Number}\s“‘（《]*|[^\p{Script=Han}\s–/-]+[–/-]*\s*|[\s–/-]+/gu;

const emsOf = (text: string): number =>
  [...text].reduce(
    (sum, one) => sum + (/[\p{Script=Han}“”‘’（）《》，。、：；？！]/u.test(one) ? 1 : LATIN_EM),
    0,
  );

/** Cuts a text into lines at most so many ems wide, as SVG does not; a single longer word has a line of its own. */
export function wrapText(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of text.matchAll(PIECE)) {
    if (line && emsOf((line + piece).trimEnd()) > ems) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return [...lines, line.trimEnd()].filter(Boolean);
}
