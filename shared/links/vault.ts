import type * as Y from 'yjs'
import { command } from '../lib/command.ts'

/** Link id -> the link's secret, sealed: the server keeps what it cannot read. In the room `desk`. */
export const sealedLinks = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('links')

/** Id of a moderator link -> the key of the others, sealed for who holds that link. */
export const sealedKeys = (desk: Y.Doc): Y.Map<unknown> => desk.getMap('keys')

export const keepSealedLink = command('desk', (desk: Y.Doc, link: string, sealed: Uint8Array): void => {
	sealedLinks(desk).set(link, sealed)
})

export const keepSealedKey = command('desk', (desk: Y.Doc, link: string, sealed: Uint8Array): void => {
	sealedKeys(desk).set(link, sealed)
})

/** Forgets all that was sealed for a link. */
export const forgetSealed = command('desk', (desk: Y.Doc, link: string): void => {
	sealedLinks(desk).delete(link)
	sealedKeys(desk).delete(link)
})
