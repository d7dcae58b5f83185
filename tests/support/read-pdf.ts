import { inflateSync } from 'node:zlib';

/** Reads the text of PDF files as Chromium writes them: plain objects, deflated streams, glyphs in hexadecimal. */
const objectsOf = (pdf: string) =>
  new Map([...pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]));

function streamOf(object: string): string {
  const at = object.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(object.slice(at), 'latin1');
  return (/\/FlateDecode/.test(object.slice(0, at)) ? inflateSync(bytes) : bytes).toString('latin1');
}

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

type Letters = { digits: number; signs: Map<number, string> };

/** What each code of a font stands for, from its ToUnicode map. */
function lettersOf(map: string): Letters {
  const digits = /begincodespacerange\s*<([0-9a-f]+)>/i.exec(map)![1]!.length;
  const signs = new Map<number, string>();
  for (const [, list] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code, sign] of list!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>/gi))
      signs.set(parseInt(code!, 16), utf16(sign!));
  for (const [, list] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, sign] of list!.matchAll(/<([0-9a-f]+)>\s*<([0-9a-f]+)>\s*<([0-9a-f]{4})>/gi))
      for (let code = parseInt(first!, 16), i = 0; code + i <= parseInt(last!, 16); i++)
        signs.set(code + i, String.fromCharCode(parseInt(sign!, 16) + i));
  return { digits, signs };
}

/** The text of each page in the order in which it is drawn, without spaces. */
export function textOfPages(file: Buffer): string[] {
  const objects = objectsOf(file.toString('latin1'));
  const fonts = new Map<string, Letters>();
  for (const body of objects.values())
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1];
      if (map && !fonts.has(name!)) fonts.set(name!, lettersOf(streamOf(objects.get(map)!)));
    }
  const kids = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return kids.map((page) => {
    const drawn = streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!);
    let font: Letters | undefined;
    let isSaid = false;
    let text = '';
    const marks = /\/(F\d+) [\d.]+ Tf|\/ActualText <FEFF([0-9A-F]*)>|(EMC)|<([0-9A-F]+)>(?=[^>\n]*T[jJ])/gi;
    for (const [, name, said, end, codes] of drawn.matchAll(marks)) {
      if (name) font = fonts.get(name);
      else if (said !== undefined) {
        text += utf16(said);
        isSaid = true;
      } else if (end) isSaid = false;
      else if (codes && font && !isSaid)
        for (let i = 0; i < codes.length; i += font.digits)
          text += font.signs.get(parseInt(codes.slice(i, i + font.digits), 16)) ?? '';
    }
    return text.replace(/\s/g, '');
  });
}

/** What a PDF says of itself beside its text. */
export type PdfFacts = {
  readonly pages: number;
  /** Whether its structure is told, for those who have it read to them, and in which language it is. */
  readonly tagged: boolean;
  readonly lang: string | undefined;
  /** Fonts whose glyphs are not in the file. */
  readonly missingFonts: readonly string[];
  /** Fonts in all. */
  readonly fonts: number;
  /** Colours that are drawn with, each as red, green and blue from 0 to 1. */
  readonly colours: readonly (readonly number[])[];
};

export function factsOfPdf(file: Buffer): PdfFacts {
  const objects = objectsOf(file.toString('latin1'));
  const heads = [...objects.values()].map((body) => body.split('stream\n')[0]!);
  const catalog = heads.find((head) => /\/Type \/Catalog\b/.test(head))!;
  const fonts = heads.filter((head) => /\/Type \/Font\b/.test(head));
  const descriptor = (font: string): string =>
    objects.get(/\/FontDescriptor (\d+) 0 R/.exec(font)?.[1] ?? '') ?? '';
  // A composite font names others that have the glyphs; those of a Type 3 font are drawn in the file itself.
  const hasGlyphs = (font: string): boolean =>
    /\/Subtype \/Type0/.test(font) ||
    /\/CharProcs/.test(font) ||
    /\/FontFile\d? \d+ 0 R/.test(descriptor(font));
  const drawn = [...objects.values()].filter(
    (body) =>
      body.includes('stream\n') && !/\/FontFile|\/ToUnicode|\/Length1/.test(body.split('stream\n')[0]!),
  );
  const colours = new Set<string>();
  for (const body of drawn) {
    const text = safeStreamOf(body);
    for (const [, colour] of text.matchAll(/(?:^|\s)([\d.]+ [\d.]+ [\d.]+) (?:rg|RG)\b/g))
      colours.add(colour!);
  }
  return {
    pages: heads.filter((head) => /\/Type \/Page\b/.test(head)).length,
    tagged: /\/Marked true/.test(catalog) && /\/StructTreeRoot \d+ 0 R/.test(catalog),
    lang: /\/Lang \(([^)]+)\)/.exec(catalog)?.[1],
    missingFonts: fonts.filter((font) => !hasGlyphs(font)).map((font) => font.slice(0, 200)),
    fonts: fonts.length,
    colours: [...colours].map((colour) => colour.split(' ').map(Number)),
  };
}

/** A stream's text; of what is no deflated text, nothing. */
function safeStreamOf(object: string): string {
  try {
    return streamOf(object);
  } catch {
    return '';
  }
}
