import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { newId } from '../../shared/lib/ids.ts'
import type { Random } from '../../shared/lib/random.ts'

/** The machine's cryptographic chance, for ids and codes that must not be guessed. */
export const secureRandom: Random = () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48

/** A workshop's handle in its address: 14 letters and digits, 83 bit, public. */
export const newHandle = (): string => newId(secureRandom, 14)

/** A link's secret: 160 bit in 27 characters of base64url, which survives being mailed, chatted and read as a QR code. */
export const newSecret = (): string => randomBytes(20).toString('base64url')

/** A session's token: 256 bit in 43 characters of base64url, which are all allowed in a WebSocket subprotocol. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/**
 * What is kept of a secret or a token: its SHA-256. Neither salt nor stretching, for nobody can search 160 random bits;
 * a leaked directory yields no link.
 */
export const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

/** Compares two digests in a time that does not depend on where they differ. */
export function sameDigest(a: string, b: string): boolean {
	const left = Buffer.from(a)
	const right = Buffer.from(b)
	return left.length === right.length && timingSafeEqual(left, right)
}
