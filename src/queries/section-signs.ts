/** How many signs each section of an MDX text holds, by id; markup and spaces do not count. */
export function signsOfSections(body: string): Map<string, number> {
  const sections = body.split(/(?=<Section\s)/).flatMap((part): [string, number][] => {
    const id = /^<Section\s+id="([^"]+)"/.exec(part)?.[1];
    return id ? [[id, part.replace(/<[^>]*>|\s/g, '').length]] : [];
  });
  return new Map(sections);
}
