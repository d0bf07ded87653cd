import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type * as Y from 'yjs'
import { change } from '../../shared/lib/change.ts'

const nonceLength = 24

/**
 * The secrets of links already issued, so that the share dialog can show them again. They lie in the `desk` room,
 * sealed with a key derived from the moderator's secret: the server stores them and cannot read them (decision 002).
 */
export interface LinkVault {
	/** link id -> secret, for every link that this moderator's secret opens; damaged or foreign entries are left out */
	secrets(): ReadonlyMap<string, string>
	keep(linkId: string, secret: string): void
	forget(linkId: string): void
}

/** `randomBytes` gives the nonces; `workshop` separates the keys of several workshops. */
export function openLinkVault(
	desk: Y.Doc,
	moderatorSecret: string,
	workshop: string,
	randomBytes: (length: number) => Uint8Array = (length) => crypto.getRandomValues(new Uint8Array(length)),
): LinkVault {
	const sealed = desk.getMap<unknown>('links')
	const key = hkdf(sha256, utf8ToBytes(moderatorSecret), utf8ToBytes(workshop), utf8ToBytes('links'), 32)

	const seal = (linkId: string, secret: string): Uint8Array => {
		const nonce = randomBytes(nonceLength)
		return concatBytes(nonce, xchacha20poly1305(key, nonce, utf8ToBytes(linkId)).encrypt(utf8ToBytes(secret)))
	}
	const open = (linkId: string, bytes: Uint8Array): string | undefined => {
		try {
			const nonce = bytes.subarray(0, nonceLength)
			return bytesToUtf8(xchacha20poly1305(key, nonce, utf8ToBytes(linkId)).decrypt(bytes.subarray(nonceLength)))
		} catch {
			// Sealed by the holder of another moderator link, or damaged: "replace link" is the way out.
			return undefined
		}
	}

	return {
		secrets() {
			const found = new Map<string, string>()
			for (const [linkId, bytes] of sealed.entries()) {
				const secret = bytes instanceof Uint8Array ? open(linkId, bytes) : undefined
				if (secret) found.set(linkId, secret)
			}
			return found
		},
		keep: (linkId, secret) => change(desk, () => sealed.set(linkId, seal(linkId, secret))),
		forget: (linkId) => change(desk, () => sealed.delete(linkId)),
	}
}
