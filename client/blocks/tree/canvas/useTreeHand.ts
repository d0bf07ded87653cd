import type { RefObject } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import { readTreeElement } from '../../../../shared/blocks/tree/index.ts'
import type { RoomView } from '../../../sync/RoomContext.ts'
import { useHand } from '../../useHand.ts'
import type { TreeActions } from '../actions.ts'
import { changePersonal, showDetails } from '../personal.ts'

interface TreeHand {
	root: RefObject<HTMLElement | null>
	editor: Editor
	shape: TLShapeId
	tree: string
	room: RoomView
	actions: TreeActions
}

/** In hand, Alt and an arrow move a goal among its neighbours, Insert adds below, Delete lays into the trash. */
export function useTreeHand({ tree, room, actions, ...hand }: TreeHand): () => void {
	return useHand({
		...hand,
		room,
		block: tree,
		onChoose: (element) => changePersonal(tree, { chosen: element }),
		onOpen: (element, writes) => showDetails(tree, element, writes),
		onKey({ key, altKey }, element, { letGo, focusBeside }) {
			const found = readTreeElement(element)
			switch (key) {
				case 'ArrowLeft':
				case 'ArrowRight':
				case 'ArrowUp':
				case 'ArrowDown':
					if (!altKey || !room.mayWrite || found?.what !== 'goal') return false
					actions.shift(found.id, key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1)
					return true
				case 'Insert':
				case '+':
					if (found?.what !== 'goal' || !room.mayWrite) return true
					letGo()
					actions.addBelow(found.id)
					return true
				case 'Delete':
				case 'Backspace':
					if (!room.mayWrite) return false
					focusBeside()
					actions.remove(element)
					return true
			}
			return false
		},
	})
}
