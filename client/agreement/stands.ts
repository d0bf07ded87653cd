import type * as Y from 'yjs'
import { type AgreedThing, type Agreement, setAgreed, setReservation } from '../../shared/registry/index.ts'

/** Where an organisation stands; the order of the list to choose from. */
export const standIds = ['unsaid', 'agrees', 'agreesBut', 'holdsBack'] as const
export type Stand = (typeof standIds)[number]

/** actor id -> where it stands, and why */
export type Stands = Readonly<Record<string, { readonly stand: Stand; readonly why: string }>>

/** Where everybody stands of whom that is known. */
export function standsIn({ agreed, reservations }: Agreement): Stands {
	const stands: Record<string, { stand: Stand; why: string }> = {}
	for (const actor of agreed) stands[actor] = { stand: 'agrees', why: '' }
	for (const { actor, why } of reservations)
		stands[actor] = { stand: agreed.includes(actor) ? 'agreesBut' : 'holdsBack', why }
	return stands
}

/** Says where organisations stand now, as far as that differs from how it was. */
export function enterStands(doc: Y.Doc, thing: AgreedThing, before: Stands, now: Stands): void {
	for (const [actor, { stand, why }] of Object.entries(now)) {
		const was = before[actor] ?? { stand: 'unsaid', why: '' }
		if (was.stand === stand && was.why === why) continue
		setAgreed(doc, thing, actor, stand === 'agrees' || stand === 'agreesBut')
		setReservation(doc, thing, actor, stand === 'agreesBut' || stand === 'holdsBack' ? why : undefined)
	}
}
