import { useMemo } from 'react'
import type { Lead } from '../../shared/agenda/index.ts'
import { useSessionState } from '../agenda/now.ts'
import type { Part } from '../navigation/navigation.ts'
import { atOnce, derived, from } from '../sync/derived.ts'
import type { Person } from '../sync/presence.ts'
import type { Value } from '../sync/value.ts'
import { useDevices } from './devices.ts'
import { type BoardAt, boardOf } from './place.ts'

/** What everybody who follows sees. */
export interface LedView extends BoardAt {
	readonly part: Part
}

/**
 * What the person who leads looks at, on the device on which they did something last. Only the moderation can say who that
 * is; what others' devices tell leads nobody anywhere.
 */
export function ledView(devices: readonly Person[], lead: Pick<Lead, 'participant'> | undefined): LedView | undefined {
	let newest: Person['whereabouts'] | undefined
	for (const { participant, whereabouts } of devices) {
		if (participant !== lead?.participant || !whereabouts.v) continue
		if (!newest || (whereabouts.t ?? 0) > (newest.t ?? 0)) newest = whereabouts
	}
	const shown = newest?.at === undefined ? undefined : boardOf(newest.at)
	if (!shown || !newest?.v) return undefined
	const [x, y, w, h] = newest.v
	return { ...shown, part: { x, y, w, h } }
}

/** The view that is led; changes many times a second. */
export function useLedView(): Value<LedView | undefined> {
	const { people } = useDevices()
	const { now } = useSessionState()
	return useMemo(
		() => derived([from(people), from(now)], () => ledView(people.get(), now.get().lead), { pace: atOnce }),
		[people, now],
	)
}
