import { Fragment } from 'react'
import type { Block, Span } from './markdown.ts'

/** Draws what was read of a text, below a page's own heading. */
export function TextBlocks({ blocks }: { blocks: readonly Block[] }) {
	return blocks.map((block, i) => <TextBlock key={placeOf(i)} block={block} />)
}

export function TextSpans({ spans }: { spans: readonly Span[] }) {
	return spans.map((span, i) => <TextSpan key={placeOf(i)} span={span} />)
}

/** Nothing of a text ever moves: the place is what a part is known by. */
const placeOf = (i: number) => `${i}`

function TextBlock({ block }: { block: Block }) {
	if (block.kind === 'paragraph') {
		return (
			<p>
				<TextSpans spans={block.spans} />
			</p>
		)
	}
	if (block.kind === 'heading') {
		const Heading = block.level <= 2 ? 'h2' : block.level === 3 ? 'h3' : 'h4'
		return (
			<Heading>
				<TextSpans spans={block.spans} />
			</Heading>
		)
	}
	const List = block.isOrdered ? 'ol' : 'ul'
	return (
		<List>
			{block.items.map((item, i) => (
				<li key={placeOf(i)}>
					<TextSpans spans={item} />
				</li>
			))}
		</List>
	)
}

function TextSpan({ span }: { span: Span }) {
	switch (span.kind) {
		case 'text':
			return <Fragment>{span.text}</Fragment>
		case 'break':
			return <br />
		case 'strong':
			return (
				<strong>
					<TextSpans spans={span.spans} />
				</strong>
			)
		case 'emphasis':
			return (
				<em>
					<TextSpans spans={span.spans} />
				</em>
			)
		case 'link':
			return (
				<a href={span.href} rel="noreferrer">
					<TextSpans spans={span.spans} />
				</a>
			)
	}
}
