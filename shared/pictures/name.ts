import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/*
 * A picture lies with the server under its name, the SHA-256 of its bytes in hexadecimal digits. In the place of an address
 * a document says `asset:<name>`: tldraw takes no other scheme for what a store resolves. Not by the browser's own
 * cryptography: pages have none where there is no https.
 */

const scheme = 'asset:'
const name = /^[0-9a-f]{64}$/

export const isPictureName = (text: string): boolean => name.test(text)

/** The name of a bare picture. */
export const pictureNameOf = (bytes: Uint8Array): string => bytesToHex(sha256(bytes))

export const pictureSrc = (name: string): string => `${scheme}${name}`

/** The name of the picture a document speaks of; undefined for everything else. */
export function pictureNamed(src: unknown): string | undefined {
	if (typeof src !== 'string' || !src.startsWith(scheme)) return undefined
	const named = src.slice(scheme.length)
	return isPictureName(named) ? named : undefined
}
