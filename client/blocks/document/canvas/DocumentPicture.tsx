import { memo, type ReactNode, type Ref } from 'react'
import { contentOf, type Part, partElement, titleElement } from '../../../../shared/blocks/document/index.ts'
import { Contents } from '../../../documents/screen/Contents.tsx'
import { useTexts } from '../../../texts/texts.ts'
import { withHyphens } from '../../../ui/hyphens.ts'
import { documentTexts } from '../texts.ts'
import './picture.css'

interface DocumentPictureProps {
	title: string
	parts: readonly Part[]
	/** in board units */
	width: number
	/** the element somebody is at */
	chosen?: string | undefined
	/** the element that Tab leads to */
	stop?: string | undefined
	ref?: Ref<HTMLElement>
}

/** A document as the page that will be printed. */
export function DocumentPicture({ title, parts, width, chosen, stop, ref }: DocumentPictureProps) {
	const texts = useTexts(documentTexts)
	const card = (element: string) => ({ element, isChosen: chosen === element, isStop: stop === element })
	return (
		<article ref={ref} className="document-picture" aria-label={title || texts.untitled} style={{ width }}>
			<Card {...card(titleElement)}>
				<h2>{withHyphens(title.trim() || texts.untitled)}</h2>
			</Card>
			{parts.length === 0 && <p className="ui-quiet">{texts.empty}</p>}
			{parts.map((part) => (
				<PartPicture key={part.id} part={part} {...card(partElement(part.id))} />
			))}
		</article>
	)
}

interface CardProps {
	element: string
	isChosen: boolean
	isStop: boolean
}

const Card = ({ element, isChosen, isStop, children }: CardProps & { children: ReactNode }) => (
	// biome-ignore lint/a11y/useSemanticElements: a button of HTML would keep the pointer that drags the board
	<div role="button" data-element={element} aria-pressed={isChosen} tabIndex={isStop ? 0 : -1}>
		{children}
	</div>
)

const PartPicture = memo(function PartPicture({ part, ...card }: { part: Part } & CardProps) {
	const texts = useTexts(documentTexts)
	const Heading = `h${part.level + 2}` as 'h3'
	const content = contentOf(part)
	const words = part.text.words.trim()
	return (
		<Card {...card}>
			{part.kind === 'heading' && (
				<Heading>{words ? withHyphens(words) : texts.emptyPart(texts.kind(part.kind))}</Heading>
			)}
			{part.kind !== 'heading' && content.length === 0 && (
				<p className="ui-quiet">{texts.emptyPart(texts.kind(part.kind))}</p>
			)}
			<Contents content={content} />
		</Card>
	)
})
