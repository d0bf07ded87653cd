import { useEffect, useMemo } from 'react'
import type { Now } from '../../shared/agenda/index.ts'
import type { Role } from '../../shared/links/roles.ts'
import type { Person, PresenceChannel, Telling } from '../sync/presence.ts'
import { createValue, type Value } from '../sync/value.ts'
import type { Whereabouts } from '../sync/whereabouts.ts'

/** Whether something is being collected without names: then nobody may see who is where, or who is writing. */
export const isAnonymous = ({ round }: Now): boolean =>
	round?.state === 'open' && round.settings.attribution === 'anonymous'

/** A channel that can be silenced: then it tells nothing of this device and shows nothing of others' whereabouts. */
interface DiscreetPresence extends PresenceChannel {
	silence(silent: boolean): void
}

/** What the moderation shows to all on purpose, which says nothing of what anybody hands in. */
const shown: readonly (keyof Whereabouts)[] = ['l', 'p', 'at', 'v', 't']

/** `role`: this person's own. */
export function discreetPresence(channel: PresenceChannel, role: Role = 'participant'): DiscreetPresence {
	const people = createValue(channel.people.get())
	let own: Telling = {}
	let isSilent = false

	const read = () => people.set(isSilent ? withoutWhereabouts(channel.people) : channel.people.get())
	const stop = channel.people.subscribe(read)
	return {
		people,
		tell(patch) {
			own = { ...own, ...patch }
			channel.tell(isSilent ? shownOf(role, patch) : patch)
		},
		silence(silent) {
			if (silent === isSilent) return
			isSilent = silent
			channel.tell(silent ? { ...nowhere, ...shownOf(role, own) } : own)
			read()
		},
		destroy: stop,
	}
}

const nowhere = {
	...{ c: undefined, p: undefined, s: undefined, e: undefined, l: undefined },
	...{ at: undefined, v: undefined, t: undefined, f: undefined },
} as const satisfies { [Key in keyof Required<Whereabouts>]: undefined }

function shownOf(role: Role, told: Telling): Telling {
	if (role !== 'moderator') return {}
	return Object.fromEntries(shown.flatMap((key) => (key in told ? [[key, told[key]]] : [])))
}

/** Of people who are as they were, the same again: hardly anybody has more to tell meanwhile. */
const discreet = new WeakMap<Person, Person>()

const withoutWhereabouts = (people: Value<readonly Person[]>): readonly Person[] =>
	people.get().map((person) => {
		const known = discreet.get(person) ?? {
			...person,
			whereabouts: shownOf(person.role, person.whereabouts) as Whereabouts,
		}
		discreet.set(person, known)
		return known
	})

/** A room's presence, silent while something is collected without names. */
export function useDiscreetPresence(channel: PresenceChannel, role: Role, isSilent: boolean): PresenceChannel {
	const quiet = useMemo(() => discreetPresence(channel, role), [channel, role])
	useEffect(() => quiet.silence(isSilent), [quiet, isSilent])
	useEffect(() => () => quiet.destroy(), [quiet])
	return quiet
}
