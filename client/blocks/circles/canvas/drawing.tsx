import { type BoxLike, type Editor, useEditor } from 'tldraw'
import { layoutOf } from '../../../../shared/blocks/circles/index.ts'
import { servicesOf } from '../../../board/canvas/services.ts'
import { cardFamily } from '../../../board/cards/cardSize.ts'
import { today } from '../../../findings/today.ts'
import { currentLocale } from '../../../texts/locale.ts'
import type { BlockDrawing } from '../../BlockShapeUtil.tsx'
import { areasIn, readNetwork } from '../observe.ts'
import { circlesTexts } from '../texts.ts'
import { BoardCircles } from './BoardCircles.tsx'
import { CirclesPicture } from './CirclesPicture.tsx'
import { type CirclesShape, sizeIn } from './CirclesShape.tsx'

export const circlesDrawing: BlockDrawing<CirclesShape> = { Body, svg, elementBounds, described }

function Body({ shape }: { shape: CirclesShape }) {
	const editor = useEditor()
	return <BoardCircles shape={shape} onDrawn={(size) => sizeIn(editor, shape.id).set(size)} />
}

const layoutIn = (editor: Editor, { props }: CirclesShape) => {
	const network = readNetwork(servicesOf(editor).doc, props.circlesId)
	return { network, layout: layoutOf(network.form, areasIn(network), props.w) }
}

function svg(editor: Editor, shape: CirclesShape) {
	const { network, layout } = layoutIn(editor, shape)
	return (
		<foreignObject width={layout.w} height={layout.h} className="tl-export-embed-styles">
			<div style={{ fontFamily: cardFamily }}>
				<CirclesPicture network={network} layout={layout} today={today.get()} />
			</div>
		</foreignObject>
	)
}

/** Where a group is drawn, or an organisation for the first time. */
function elementBounds(editor: Editor, shape: CirclesShape, element: string): BoxLike | undefined {
	const { areas } = layoutIn(editor, shape).layout
	const area = areas.find(({ key }) => key === element)
	if (area) return { x: area.x - 40, y: area.y - 40, w: area.w + 80, h: area.h + 80 }
	for (const { members, seats, seat } of areas) {
		const place = seats[members.findIndex(({ id }) => `actor:${id}` === element)]
		if (place) return { x: place.x - 160, y: place.y - 80, w: 320, h: seat + 160 }
	}
	return undefined
}

function described(editor: Editor, shape: CirclesShape): string {
	const { network } = layoutIn(editor, shape)
	const nowhere = areasIn(network).find(({ kind }) => kind === 'nowhere')?.count ?? 0
	const members = Object.values(network.counts).filter((count) => count > 0).length
	return circlesTexts[currentLocale()].described(network.groups.length, members, nowhere)
}
