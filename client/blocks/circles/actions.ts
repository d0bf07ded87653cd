import { useMemo } from 'react'
import { type CirclesForm, formOf, readCirclesElement, setCirclesForm } from '../../../shared/blocks/circles/index.ts'
import { change } from '../../../shared/lib/change.ts'
import { findActor, type Membership, removeGroup, setMembership } from '../../../shared/registry/index.ts'
import { type RoomView, useRoom } from '../../sync/RoomContext.ts'
import { trashedNow } from '../../sync/trashedNow.ts'
import { changePersonal } from './personal.ts'

/** What becomes of an organisation that is put from one area into another. */
export type Putting = 'joins' | 'changes' | 'leaves' | 'stays'

/** What people do with circles as a whole gesture: each is one step of undo. */
export type CirclesActions = ReturnType<typeof circlesActions>

export function useCirclesActions(circles: string): CirclesActions {
	const room = useRoom()
	return useMemo(() => circlesActions(room, circles), [room, circles])
}

const groupIn = (area: string | undefined): string | undefined => {
	const found = readCirclesElement(area)
	return found?.what === 'group' ? found.id : undefined
}

function circlesActions({ doc, history, presence }: Pick<RoomView, 'doc' | 'history' | 'presence'>, circles: string) {
	const asOneStep = <Answer>(work: () => Answer): Answer => history.step(() => change(doc, work))

	const puttingOf = (actor: string, from: string, to: string | undefined): Putting => {
		const [before, after] = [groupIn(from), groupIn(to)]
		if (to === undefined || from === to) return 'stays'
		if (after === undefined) return before === undefined ? 'stays' : 'leaves'
		// Of two rings an organisation is in one; in the groups of three levels in as many as it likes.
		if (before !== undefined && formOf(doc, circles) === 'rings') return 'changes'
		return findActor(doc, actor)?.groups?.includes(after) ? 'stays' : 'joins'
	}

	return {
		asOneStep,
		puttingOf,
		/** Puts an organisation from one area of the picture into another. */
		put(actor: string, from: string, to: string | undefined) {
			const [before, after] = [groupIn(from), groupIn(to)]
			const putting = puttingOf(actor, from, to)
			if (putting === 'stays') return
			asOneStep(() => {
				if (putting !== 'joins' && before !== undefined) setMembership(doc, actor, before, undefined)
				if (after !== undefined && !findActor(doc, actor)?.groups?.includes(after))
					setMembership(doc, actor, after, true)
			})
		},
		setMember(actor: string, group: string, membership: Membership | undefined) {
			asOneStep(() => setMembership(doc, actor, group, membership))
		},
		setForm(form: CirclesForm) {
			asOneStep(() => setCirclesForm(doc, circles, form))
		},
		/** Lays a group into the trash. Standard groups stay. */
		remove(group: string) {
			asOneStep(() => removeGroup(doc, group, trashedNow(presence)))
			changePersonal(circles, { chosen: undefined })
		},
	}
}
