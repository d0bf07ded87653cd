import { useEffect, useMemo } from 'react'
import type { Now } from '../../shared/agenda/index.ts'
import type { Person, PresenceChannel, Whereabouts } from '../sync/presence.ts'
import { createValue, type Value } from '../sync/value.ts'

/** Whether something is being collected without names: then nobody may see who is where, or who is writing. */
export const isAnonymous = ({ round }: Now): boolean =>
	round?.state === 'open' && round.settings.attribution === 'anonymous'

/** A channel that can be silenced: then it tells nothing of this device and shows nothing of others' whereabouts. */
interface DiscreetPresence extends PresenceChannel {
	silence(silent: boolean): void
}

export function discreetPresence(channel: PresenceChannel): DiscreetPresence {
	const people = createValue(channel.people.get())
	let own: { [Key in keyof Whereabouts]?: Whereabouts[Key] | undefined } = {}
	let isSilent = false

	const read = () => people.set(isSilent ? withoutWhereabouts(channel.people) : channel.people.get())
	const stop = channel.people.subscribe(read)
	return {
		people,
		tell(patch) {
			own = { ...own, ...patch }
			if (!isSilent) channel.tell(patch)
		},
		silence(silent) {
			if (silent === isSilent) return
			isSilent = silent
			channel.tell(silent ? nowhere : own)
			read()
		},
		destroy: stop,
	}
}

const nowhere = { c: undefined, p: undefined, s: undefined, e: undefined } as const

const withoutWhereabouts = (people: Value<readonly Person[]>): readonly Person[] =>
	people.get().map((person) => ({ ...person, whereabouts: {} }))

/** The room's presence, silent while something is collected without names. */
export function useDiscreetPresence(channel: PresenceChannel, isSilent: boolean): PresenceChannel {
	const discreet = useMemo(() => discreetPresence(channel), [channel])
	useEffect(() => discreet.silence(isSilent), [discreet, isSilent])
	useEffect(() => () => discreet.destroy(), [discreet])
	return discreet
}
