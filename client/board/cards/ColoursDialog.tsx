import { useState } from 'react'
import { atom, type Editor, type TLShapeId, useValue } from 'tldraw'
import { longestMeaning, type Meanings, nameColours, papers } from '../../../shared/board/cards/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import type { ClusterShape } from './ClusterShapeUtil.tsx'
import { measureOn } from './cardSize.ts'
import { deskOf } from './desk.ts'
import { isCluster } from './selected.ts'
import { cardTexts } from './texts.ts'

/** The area whose colours somebody names here. */
const named = atom<TLShapeId | undefined>('area whose colours are named', undefined)

export const nameColoursOf = (area: TLShapeId) => void named.set(area)

/** What each paper stands for in an area: a colour means nothing by itself. */
export function ColoursDialog({ editor }: { editor: Editor }) {
	const shape = useValue('area', () => editor.getShape(named.get() ?? ('' as TLShapeId)), [editor])
	return shape && isCluster(shape) ? <Colours key={shape.id} editor={editor} area={shape} /> : null
}

function Colours({ editor, area }: { editor: Editor; area: ClusterShape }) {
	const texts = useTexts(cardTexts)
	const [meanings, set] = useState<Meanings>(area.props.meanings ?? {})
	const close = () => {
		named.set(undefined)
		editor.focus()
	}
	return (
		<Dialog title={texts.colours} open onClose={close}>
			<form
				className="board-colours"
				onSubmit={(event) => {
					event.preventDefault()
					deskOf(editor)?.step((doc) => nameColours(doc, area.id, meanings, measureOn(editor)))
					close()
				}}
			>
				<p className="ui-quiet">{texts.coloursHint}</p>
				{papers.map((paper) => (
					<TextField
						key={paper}
						label={texts.papers[paper]}
						value={meanings[paper] ?? ''}
						maxLength={longestMeaning}
						autoComplete="off"
						onChange={({ currentTarget }) => set({ ...meanings, [paper]: currentTarget.value })}
					/>
				))}
				<footer>
					<Button onClick={close}>{texts.cancel}</Button>
					<Button kind="main" type="submit">
						{texts.done}
					</Button>
				</footer>
			</form>
		</Dialog>
	)
}
