import { memo, type ReactNode, type Ref } from 'react'
import { contentOf, type Part, partElement, titleElement } from '../../../../shared/blocks/document/index.ts'
import { type Content, type Table, wordsOf } from '../../../../shared/documents/index.ts'
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
			{numbered(content).map(({ n, each }) => (
				<ContentPicture key={n} content={each} />
			))}
		</Card>
	)
})

/** What stands at a place never moves within it: rows and lines go by their numbers. */
function ContentPicture({ content }: { content: Content }) {
	const texts = useTexts(documentTexts)
	switch (content.kind) {
		case 'paragraph':
			return <p>{withHyphens(wordsOf(content.text))}</p>
		case 'list': {
			const List = content.isOrdered ? 'ol' : 'ul'
			return (
				<List>
					{numbered(content.items).map(({ n, each: { text } }) => (
						<li key={n}>{withHyphens(wordsOf(text))}</li>
					))}
				</List>
			)
		}
		case 'facts':
			return (
				<dl>
					{numbered(content.facts).map(({ n, each: { label, lines } }) => (
						<div key={n}>
							<dt>{withHyphens(label)}</dt>
							<dd>{withHyphens(lines.map(wordsOf).join('\n'))}</dd>
						</div>
					))}
				</dl>
			)
		case 'table':
			return <TablePicture table={content} />
		case 'signatures':
			return (
				<ul className="document-signatures">
					{numbered(content.signers).map(({ n, each }) => (
						<li key={n}>{each}</li>
					))}
				</ul>
			)
		case 'picture':
			return (
				<figure>
					<figcaption>{content.alt || texts.picture}</figcaption>
					{numbered(content.text).map(({ n, each }) => (
						<ContentPicture key={n} content={each} />
					))}
				</figure>
			)
	}
}

const TablePicture = ({ table: { caption, columns, rows } }: { table: Table }) => (
	<table>
		{caption && <caption>{caption}</caption>}
		<thead>
			<tr>
				{numbered(columns).map(({ n, each }) => (
					<th key={n} scope="col">
						{withHyphens(each.label)}
					</th>
				))}
			</tr>
		</thead>
		<tbody>
			{numbered(rows).map((row) => (
				<tr key={row.n}>
					{numbered(row.each).map(({ n, each }) => (
						<td key={n}>{withHyphens(wordsOf(each))}</td>
					))}
				</tr>
			))}
		</tbody>
	</table>
)

const numbered = <Each,>(list: readonly Each[]) => list.map((each, n) => ({ n, each }))
