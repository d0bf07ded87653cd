import { useEffect, useRef } from 'react'
import { useEditor, useIsEditing, useValue as useSignal } from 'tldraw'
import { addRule } from '../../../shared/registry/index.ts'
import { useShownElement } from '../../navigation/navigation.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useDrawnSize } from '../useDrawnSize.ts'
import { useBook, useOrganisations } from './observe.ts'
import { changePersonal, writeIn } from './personal.ts'
import { RulebookPicture } from './RulebookPicture.tsx'
import type { RulebookShape } from './RulebookShape.tsx'

/** The rules as they lie on the board. Says how high that is in board units whatever the zoom. */
export function BoardRulebook({ shape, onDrawn }: { shape: RulebookShape; onDrawn: (height: number) => void }) {
	const { rulebookId: rulebook, w } = shape.props
	const editor = useEditor()
	const { doc, history, mayWrite } = useRoom()
	const book = useBook(rulebook)
	const everybody = useOrganisations()
	const isInHand = useIsEditing(shape.id)
	const isLive = useSignal('live', () => editor.isIn('select'), [editor])
	const root = useRef<HTMLDivElement>(null)
	const picture = useRef<HTMLElement>(null)
	useDrawnSize(picture, ({ h }) => onDrawn(h))

	const shown = useShownElement({ block: 'rulebook', id: rulebook })
	useEffect(() => {
		const part = shown && root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(shown.element)}"]`)
		if (!part) return
		part.dataset.shown = 'true'
		return () => {
			delete part.dataset.shown
		}
	}, [shown])

	// Taken in hand by keyboard, it begins at its first button.
	useEffect(() => {
		if (isInHand && !root.current?.contains(document.activeElement)) buttonsIn(root.current)[0]?.focus()
	}, [isInHand])

	// Before tldraw hears of it, which listens above the canvas: buttons keep their pointer, and in hand their keys.
	useEffect(() => {
		const frame = root.current
		if (!frame) return
		const press = (event: PointerEvent) => {
			if (event.target instanceof Element && event.target.closest('button')) event.stopPropagation()
		}
		const hear = (event: KeyboardEvent) => {
			const buttons = buttonsIn(frame)
			const at = buttons.indexOf(event.target as HTMLButtonElement)
			if (at < 0 || event.key === 'Escape' || event.key === 'Tab') return
			if (event.ctrlKey || event.metaKey) return
			if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
				buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus()
				event.preventDefault()
			}
			event.stopPropagation()
		}
		frame.addEventListener('pointerdown', press, true)
		frame.addEventListener('keydown', hear)
		return () => {
			frame.removeEventListener('pointerdown', press, true)
			frame.removeEventListener('keydown', hear)
		}
	}, [])

	// What is in hand draws the focus back to the canvas; the form is to have it.
	const letGo = () => editor.setCurrentTool('select.idle')
	const open = (rule: string) => {
		letGo()
		changePersonal(rulebook, { details: rule, fresh: { rule } })
	}
	const add = (chapter: string) => {
		letGo()
		writeIn(
			rulebook,
			history.step(() => addRule(doc, { text: '', chapter })),
		)
	}
	return (
		<div
			ref={root}
			className="rulebook-board"
			data-rulebook-shape={shape.id}
			data-live={isLive || undefined}
			data-in-hand={isInHand || undefined}
		>
			<RulebookPicture
				ref={picture}
				book={book}
				everybody={everybody}
				width={w}
				isInHand={isInHand}
				onOpen={mayWrite ? open : undefined}
				onAdd={mayWrite ? add : undefined}
			/>
		</div>
	)
}

const buttonsIn = (frame: HTMLElement | null): HTMLButtonElement[] => [
	...(frame?.querySelectorAll<HTMLButtonElement>('button') ?? []),
]
