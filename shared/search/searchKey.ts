/**
 * What two spellings have in common for somebody who searches: no case, no accents, no hidden hyphens, and the ways of
 * writing umlauts without their keys: "Mühle", "Muehle" and "MUHLE" are one.
 */
export function searchKey(words: string): string {
	return words
		.toLowerCase()
		.replaceAll('ß', 'ss')
		.normalize('NFD')
		.replace(/[\p{M}\p{Cf}]/gu, '')
		.replace(/([aou])e/gu, '$1')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}
