/** Which characters our typefaces carry: the ones every page needs, and the rest of Latin in files of their own. */

function range(from: number, to: number): string {
  return Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');
}

/** The letters of the story's languages, as far as both typefaces hold them (ʌ and ɨ are in neither). */
export const CORE_CHARACTERS = [
  range(0x20, 0x7e),
  'ÁÉÍÓÚÜÑáéíóúüñÖöè',
  '¡¿ªº«»°·×²©§–—‘’“”…•−€',
  // Spaces: no-break, thin, zero-width; and the no-break hyphen.
  '\u00a0\u2009\u200b\u2011',
].join('');

/** What is left of Latin-1, and the marks that names may be built with. */
export const LATIN_CHARACTERS = Array.from(`${range(0xa1, 0xff)}Œœı‚„‹›⁄™ˆ˜\u0304\u0308\u0329`)
  .filter((character) => !CORE_CHARACTERS.includes(character))
  .join('');

/** Letters beyond Latin-1 that names of people and papers may bring along. */
export const EXTENDED_CHARACTERS = 'ĀāĒēĪīŌōŪūŊŋĨĩŨũẼẽŎŏŴŵŶŷẄẅČčĆćĐđĞğŁłŃńŐőŚśŞşŠšŰűŹźŻżŽž†';
