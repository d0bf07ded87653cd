import type { Random } from './random.ts'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * A fresh id of `length` letters and digits (16 ≈ 95 bit: unique among all devices that ever edit one workshop).
 * Not a secret: `random` need not be cryptographic.
 */
export function newId(random: Random = Math.random, length = 16): string {
	let id = ''
	for (let i = 0; i < length; i++) id += alphabet[Math.floor(random() * alphabet.length)]
	return id
}
