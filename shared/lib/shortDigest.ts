/**
 * Words as a short id: the same for the same words on every device. Not a secret, and no seal: who wants to can find other
 * words that give the same.
 */
export function shortDigest(words: string): string {
	let [a, b] = [0xdeadbeef, 0x41c6ce57]
	for (let i = 0; i < words.length; i++) {
		const unit = words.charCodeAt(i)
		a = Math.imul(a ^ unit, 2654435761)
		b = Math.imul(b ^ unit, 1597334677)
	}
	a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
	b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
	return (a >>> 0).toString(36).padStart(7, '0') + (b >>> 0).toString(36).padStart(7, '0')
}
