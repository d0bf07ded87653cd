import { Fragment } from 'react'
import {
	type Content,
	type List,
	type Section,
	type Table,
	type Words,
	wordsOf,
} from '../../../shared/documents/index.ts'

/** Sections below a page's own heading. What stands at a place never moves within it: everything goes by its number. */
export function SectionsToRead({ sections }: { sections: readonly Section[] }) {
	return levelled(sections).map(({ section, level }, n) => {
		const words = [section.number, section.heading].filter(Boolean).join(' ')
		const Heading = `h${level + 1}` as 'h2'
		return (
			<section key={placeOf(n)} className="reading-section">
				{words && <Heading className="ui-hyphens">{words}</Heading>}
				<Contents content={section.content} />
			</section>
		)
	})
}

const placeOf = (n: number) => `${n}`

/** No heading is more than one level below the one before it. */
function levelled(sections: readonly Section[]) {
	let level = 0
	return sections.map((section) => {
		if (section.heading) level = Math.min(section.level, level + 1)
		return { section, level }
	})
}

const Contents = ({ content }: { content: readonly Content[] }) =>
	content.map((each, n) => <ContentToRead key={placeOf(n)} content={each} />)

function ContentToRead({ content }: { content: Content }) {
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
							<dt>{label}</dt>
							<dd>{lines.map(wordsOf).join('\n')}</dd>
						</div>
					))}
				</dl>
			)
		case 'table':
			return <Rows table={content} />
		case 'signatures':
			return (
				<ul>
					{content.signers.map((signer, n) => (
						<li key={placeOf(n)}>{signer}</li>
					))}
				</ul>
			)
		case 'picture':
			// The picture itself belongs to those who have joined.
			return (
				<div>
					<p className="ui-quiet">{content.alt}</p>
					{content.caption && <p>{content.caption}</p>}
					<Contents content={content.text} />
				</div>
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

/** Wider than a phone, a table is moved by itself. */
const Rows = ({ table: { caption, columns, rows, hasRowHeads } }: { table: Table }) => (
	// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
	<section className="reading-table" aria-label={caption ?? columns.map(({ label }) => label).join(', ')} tabIndex={0}>
		<table>
			{caption && <caption>{caption}</caption>}
			<thead>
				<tr>
					{columns.map(({ label }, n) => (
						<th key={placeOf(n)} scope="col">
							{label}
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
	</section>
)

function Said({ words }: { words: Words }) {
	if (typeof words === 'string') return words
	return words.map(({ text, bold, italic }, n) => {
		const leaning = italic ? <em>{text}</em> : text
		return <Fragment key={placeOf(n)}>{bold ? <strong>{leaning}</strong> : leaning}</Fragment>
	})
}
