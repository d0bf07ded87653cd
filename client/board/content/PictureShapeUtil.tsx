import type { ReactNode } from 'react'
import { HTMLContainer, ImageShapeUtil, type TLImageShape, useEditor, useValue } from 'tldraw'
import { picturesOf } from '../../../shared/board/pictureAsset.ts'
import { usePictureState } from '../../pictures/PicturesContext.ts'
import { useTexts } from '../../texts/texts.ts'
import { noticeTexts } from './noticeTexts.ts'

/** tldraw's picture; as long as it has not come, its place says so. */
export class PictureShapeUtil extends ImageShapeUtil {
	override component(shape: TLImageShape) {
		return <Arriving shape={shape}>{super.component(shape)}</Arriving>
	}
}

function Arriving({ shape, children }: { shape: TLImageShape; children: ReactNode }) {
	const editor = useEditor()
	const texts = useTexts(noticeTexts)
	const { assetId, w, h } = shape.props
	const asset = useValue('asset', () => assetId && editor.getAsset(assetId), [editor, assetId])
	const { print, preview } = picturesOf({ ...asset })
	const [large, small] = [usePictureState(print), usePictureState(preview)]
	const isHere = large.is === 'here' || small.is === 'here'
	const isAbsent =
		!isHere && print !== undefined && large.is === 'absent' && (preview === undefined || small.is === 'absent')
	return (
		<>
			{!isHere && print !== undefined && (
				<HTMLContainer className="board-picture-place" style={{ width: w, height: h }}>
					{isAbsent ? texts.pictures.underWay : texts.pictures.coming}
				</HTMLContainer>
			)}
			{/* tldraw asks for an address once: again when one of the two has come. */}
			<Kept key={`${large.is === 'here'} ${small.is === 'here'}`}>{children}</Kept>
		</>
	)
}

const Kept = ({ children }: { children: ReactNode }) => children
