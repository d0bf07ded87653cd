import { Fragment } from 'react'
import { type Content, type List, type Table, type Words, wordsOf } from '../../../shared/documents/index.ts'
import { type Texts, useTexts } from '../../texts/texts.ts'
import { withHyphens } from '../../ui/hyphens.ts'

const de = { picture: 'Bild' }
const en: typeof de = { picture: 'Picture' }
const contentTexts = { de, en } satisfies Texts<typeof de>

interface ContentsProps {
	content: readonly Content[]
	/** wider than its place, a table is moved by itself; without, it breaks its words */
	scrolls?: boolean
}

/**
 * What a document says, on the screen: with real lists and tables, its long words breakable. What it looks like, the place around it says.
 * What stands at a place never moves within it: everything goes by its number.
 */
export const Contents = ({ content, ...how }: ContentsProps) =>
	content.map((each, n) => <ContentOnScreen key={placeOf(n)} content={each} {...how} />)

const placeOf = (n: number) => `${n}`

function ContentOnScreen({ content, ...how }: { content: Content } & Omit<ContentsProps, 'content'>) {
	const texts = useTexts(contentTexts)
	switch (content.kind) {
		case 'paragraph':
			return (
				<p className={content.isNote ? 'ui-quiet' : undefined}>
					<Said words={content.text} />
				</p>
			)
		case 'list':
			return <Items list={content} />
		case 'facts':
			return (
				<dl>
					{content.facts.map(({ label, lines }, n) => (
						<div key={placeOf(n)}>
							<dt>{withHyphens(label)}</dt>
							<dd>{withHyphens(lines.map(wordsOf).join('\n'))}</dd>
						</div>
					))}
				</dl>
			)
		case 'table':
			return how.scrolls ? <ScrollingRows table={content} /> : <Rows table={content} />
		case 'signatures':
			return (
				<ul className="told-signatures">
					{content.signers.map((signer, n) => (
						<li key={placeOf(n)}>{withHyphens(signer)}</li>
					))}
				</ul>
			)
		case 'picture':
			// The picture itself is drawn where the board is, and in files.
			return (
				<figure>
					<figcaption>{withHyphens(content.alt || texts.picture)}</figcaption>
					{content.caption && <p>{withHyphens(content.caption)}</p>}
					<Contents content={content.text} {...how} />
				</figure>
			)
	}
}

function Items({ list: { isOrdered, items } }: { list: Pick<List, 'isOrdered' | 'items'> }) {
	const Tag = isOrdered ? 'ol' : 'ul'
	return (
		<Tag>
			{items.map((item, n) => (
				<li key={placeOf(n)}>
					<Said words={item.text} />
					{item.items && <Items list={{ isOrdered, items: item.items }} />}
				</li>
			))}
		</Tag>
	)
}

function ScrollingRows({ table }: { table: Table }) {
	const name = table.caption ?? table.columns.map(({ label }) => label).join(', ')
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
		<section className="told-table" aria-label={name} tabIndex={0}>
			<Rows table={table} />
		</section>
	)
}

const Rows = ({ table: { caption, columns, rows, hasRowHeads } }: { table: Table }) => (
	<table>
		{caption && <caption>{withHyphens(caption)}</caption>}
		<thead>
			<tr>
				{columns.map(({ label }, n) => (
					<th key={placeOf(n)} scope="col">
						{withHyphens(label)}
					</th>
				))}
			</tr>
		</thead>
		<tbody>
			{rows.map((row, n) => (
				<tr key={placeOf(n)}>
					{row.map((cell, at) => {
						const Cell = hasRowHeads && at === 0 ? 'th' : 'td'
						return (
							<Cell key={placeOf(at)} {...(Cell === 'th' && { scope: 'row' })}>
								<Said words={cell} />
							</Cell>
						)
					})}
				</tr>
			))}
		</tbody>
	</table>
)

function Said({ words }: { words: Words }) {
	if (typeof words === 'string') return withHyphens(words)
	return words.map(({ text, bold, italic }, n) => {
		const leaning = italic ? <em>{withHyphens(text)}</em> : withHyphens(text)
		return <Fragment key={placeOf(n)}>{bold ? <strong>{leaning}</strong> : leaning}</Fragment>
	})
}
