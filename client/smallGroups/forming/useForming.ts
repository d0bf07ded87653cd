import { useEffect, useMemo } from 'react'
import type * as Y from 'yjs'
import { readNow, type Step } from '../../../shared/agenda/index.ts'
import { columnsNow } from '../../../shared/collected/index.ts'
import { newId } from '../../../shared/lib/ids.ts'
import type { Random } from '../../../shared/lib/random.ts'
import { groupsFor } from '../../../shared/smallGroups/forming/index.ts'
import { formingOf, keepForming, listPast } from '../../../shared/smallGroups/index.ts'
import { useStage } from '../../agenda/stage.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { type Brief, newBrief } from '../brief.ts'
import {
	type Attending,
	addGuest,
	clear,
	type Draft,
	deal,
	emptyDraft,
	fewestGroups,
	type Lore,
	meet,
	place,
	placeAll,
	rejoin,
	resize,
	setOut,
	takingPart,
	type Way,
} from '../draft.ts'
import { discardForming, formingHere, showForming, useFormingHere } from '../formingHere.ts'
import { readBrief, readDraft, writtenBrief, writtenDraft } from '../keptForming.ts'
import { useAttending, useLore } from '../people.ts'
import { stepForGroups } from '../stepForGroups.ts'

/** So many people talk well with each other: what is proposed first. */
const usualSize = 6

/** Small groups as they stand here, and what the moderation does to them, kept for all of it; the deeds stay the same functions. */
export function useForming(random: Random) {
	const { doc, desk, people } = useStage()
	const kept = useFormingHere(doc)
	const present = useAttending()
	const lore = useLore()
	const { doc: plenum } = useRoom()
	const begun = useMemo(
		() => begin(stepForGroups(doc), plenum, formingHere(doc).get().guests, random),
		[doc, plenum, random],
	)
	const draft = kept.draft ?? begun.draft
	const brief = kept.brief ?? begun.brief

	// What was formed before a reload, or by another moderator, comes first, and whatever they change follows.
	useEffect(() => {
		if (!desk) return
		const here = formingHere(doc)
		const take = () => {
			const [draft, brief] = [readDraft(formingOf(desk).get('draft')), readBrief(formingOf(desk).get('brief'))]
			if (draft || brief) here.set({ ...here.get(), ...(draft && { draft }), ...(brief && { brief }) })
		}
		const hear = (_: unknown, { local }: { local: boolean }) => {
			if (local) return
			// Another moderator has discarded it, or groups have begun.
			if (formingOf(desk).size === 0) {
				showForming(doc, false)
				discardForming(doc, undefined)
			} else take()
		}
		take()
		formingOf(desk).observe(hear)
		return () => formingOf(desk).unobserve(hear)
	}, [doc, desk])

	useEffect(() => {
		const here = formingHere(doc)
		const before = here.get()
		const now = { draft: before.draft ?? begun.draft, brief: before.brief ?? begun.brief }
		const met = meet(now.draft, present)
		// Whoever opens this finds groups; afterwards nobody is seated without being asked.
		const isFirst = !now.draft.isDealt && present.length > 0
		const next = isFirst ? deal(firstOf(doc, met, lore), lore, random) : rejoin(met, lore)
		here.set({ ...before, ...now, draft: next })
	}, [doc, begun, present, lore, random])

	const deeds = useMemo(() => {
		const here = formingHere(doc)
		const own = () => people.get().find(({ self }) => self)?.name ?? ''
		const change = (to: (draft: Draft) => Draft) => {
			const draft = to(here.get().draft ?? begun.draft)
			const brief = here.get().brief ?? begun.brief
			here.set({ ...here.get(), draft, brief })
			if (!desk) return
			keepForming(desk, 'draft', writtenDraft(draft), own())
			if (!formingOf(desk).has('brief')) keepForming(desk, 'brief', writtenBrief(brief), own())
		}
		const setBrief = (patch: Partial<Brief>) => {
			const brief = { ...(here.get().brief ?? begun.brief), ...patch }
			here.set({ ...here.get(), brief })
			if (desk) keepForming(desk, 'brief', writtenBrief(brief), own())
		}
		const anew = (to: Draft) => deal(to, lore, random)
		const enoughPlaces = () => {
			const now = here.get().draft ?? begun.draft
			setBrief({ places: placesFor(takingPart(now).length, now.groups.length) })
		}
		return {
			setWay(way: Way) {
				change((now) => anew({ ...now, way }))
				enoughPlaces()
			},
			setMixing: (mixing: Draft['mixing']) => change((now) => anew({ ...now, mixing })),
			setAvoidLast: (avoidLast: boolean) => change((now) => anew({ ...now, avoidLast })),
			setCount(groups: number) {
				change((now) => anew(resize(now, groups)))
				enoughPlaces()
			},
			dealAnew: () => change(anew),
			clear: () => change(clear),
			placeAll: () => change((now) => placeAll(now, lore)),
			place: (person: string, group: number | undefined) => change((now) => place(now, person, group)),
			setOut: (person: string, isOut: boolean) => change((now) => setOut(now, person, isOut)),
			addGuest: (name: string, organisation: string) =>
				change((now) => addGuest(now, { id: newId(random), name, organisation, hasDevice: false }, lore)),
			setBrief,
		}
	}, [doc, desk, people, begun, lore, random])
	return { draft, brief, lore, ...deeds }
}

/**
 * People who were in groups in an earlier step go on in them; else, and where they are formed anew within a step, a number of groups
 * in which so many talk well with each other.
 */
function firstOf(stage: Y.Doc, draft: Draft, { last }: Lore): Draft {
	const { since = 0 } = readNow(stage)
	const isSameStep = listPast(stage).some(({ at }) => at >= since)
	if (!last || isSameStep) return resize(draft, groupsFor(draft.known.length, usualSize))
	return resize({ ...draft, way: 'again' }, last.length)
}

export type FormingNow = ReturnType<typeof useForming>

/**
 * What the running step asks and collects is what the groups most likely shall; if they are formed in a step of its own, the first one
 * behind it that happens in groups.
 */
function begin(
	step: Step | undefined,
	plenum: Y.Doc,
	guests: readonly Attending[] | undefined,
	random: Random,
): { draft: Draft; brief: Brief } {
	const asked = step && {
		question: step.question || step.title,
		...(step.minutes > 0 && { minutes: String(step.minutes) }),
		...(step.round?.kind === 'cards' && {
			collects: step.round.hidden ? ('hidden' as const) : ('open' as const),
			attribution: step.round.attribution,
			columns: columnsNow(plenum, step.round),
		}),
		...(step.board !== undefined && step.material && { cards: { board: step.board, areas: [...step.material] } }),
		...(step.board !== undefined && step.area && { into: { board: step.board, area: step.area } }),
	}
	return { draft: emptyDraft(fewestGroups, guests), brief: newBrief(random, asked ?? {}) }
}

/** One more than needed to the full, so that nobody is left with a single place. */
const placesFor = (people: number, groups: number): number => Math.max(1, Math.ceil(people / Math.max(1, groups)) + 1)
