import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type * as Y from 'yjs'
import { forgetSealed, keepSealedKey, keepSealedLink, sealedKeys, sealedLinks } from '../../shared/links/vault.ts'

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
	/** Lets the holders of another moderator link into this vault: its key, sealed with one derived from their secret. */
	admit(linkId: string, moderatorSecret: string): void
}

/** `randomBytes` gives the nonces; `workshop` separates the keys of several workshops. */
export function openLinkVault(
	desk: Y.Doc,
	moderatorSecret: string,
	workshop: string,
	randomBytes: (length: number) => Uint8Array = (length) => crypto.getRandomValues(new Uint8Array(length)),
): LinkVault {
	const derived = (secret: string) => hkdf(sha256, utf8ToBytes(secret), utf8ToBytes(workshop), utf8ToBytes('links'), 32)
	const own = derived(moderatorSecret)

	/** `name` goes into the seal: moved under another name, it does not open. */
	const seal = (key: Uint8Array, name: string, content: Uint8Array): Uint8Array => {
		const nonce = randomBytes(nonceLength)
		return concatBytes(nonce, xchacha20poly1305(key, nonce, utf8ToBytes(name)).encrypt(content))
	}
	const open = (key: Uint8Array, name: string, stored: unknown): Uint8Array | undefined => {
		if (!(stored instanceof Uint8Array)) return undefined
		try {
			const nonce = stored.subarray(0, nonceLength)
			return xchacha20poly1305(key, nonce, utf8ToBytes(name)).decrypt(stored.subarray(nonceLength))
		} catch {
			// Sealed with another key, or damaged.
			return undefined
		}
	}
	const firstOpened = (keys: readonly Uint8Array[], name: string, stored: unknown) => {
		for (const key of keys) {
			const content = open(key, name, stored)
			if (content) return content
		}
		return undefined
	}

	/** The founder's own key is the vault's; who came by another moderator link was given it, or has a vault of their own. */
	const keys = (): readonly Uint8Array[] => {
		const given = [...sealedKeys(desk).entries()].flatMap(([linkId, stored]) => open(own, linkId, stored) ?? [])
		return [...given, own]
	}
	const vaultKey = () => keys()[0] ?? own

	return {
		secrets() {
			const known = keys()
			const found = new Map<string, string>()
			for (const [linkId, stored] of sealedLinks(desk).entries()) {
				const secret = firstOpened(known, linkId, stored)
				if (secret) found.set(linkId, bytesToUtf8(secret))
			}
			return found
		},
		keep: (linkId, secret) => keepSealedLink(desk, linkId, seal(vaultKey(), linkId, utf8ToBytes(secret))),
		forget: (linkId) => forgetSealed(desk, linkId),
		admit: (linkId, secret) => keepSealedKey(desk, linkId, seal(derived(secret), linkId, vaultKey())),
	}
}
