import { atom, type Editor, type TLShapeId, useValue } from 'tldraw'
import { nameColours } from '../../../shared/board/cards/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { servicesOf } from '../canvas/services.ts'
import type { ClusterShape } from './ClusterShapeUtil.tsx'
import { ColoursForm } from './ColoursForm.tsx'
import { measureOn } from './cardSize.ts'
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
	const close = () => {
		named.set(undefined)
		editor.focus()
	}
	return (
		<Dialog title={texts.colours} open onClose={close}>
			<ColoursForm
				meanings={area.props.meanings ?? {}}
				onName={(meanings) => {
					servicesOf(editor).desk.step((doc) => nameColours(doc, area.id, meanings, measureOn(editor)))
					close()
				}}
				onCancel={close}
			/>
		</Dialog>
	)
}
