import { memo } from 'react'
import { isOpen, withoutMark } from '../../../../shared/blocks/table/index.ts'
import { wordDiff } from '../../../../shared/lib/wordDiff.ts'
import { useTexts } from '../../../texts/texts.ts'
import { ShownWords } from '../TextCell.tsx'
import { tableTexts } from '../texts.ts'
import { comparisonTexts } from './texts.ts'

/** What a text was and is, word by word: what came is underlined after a plus, what went is struck through after a minus. */
export const DiffWords = memo(function DiffWords({ before, after }: { before: string; after: string }) {
	return (
		<span className="table-words table-diff">
			{wordDiff(before, after).map(({ kind, text }, i) =>
				kind === 'same' ? (
					text
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
					<Piece key={i} kind={kind} text={text} />
				),
			)}
		</span>
	)
})

/** A cell then and now; one that is still open is shown as in the table. */
export function DiffCell({ before, after }: { before: string; after: string }) {
	const { open } = useTexts(tableTexts)
	if (before === after) return <ShownWords words={after} />
	const readable = (words: string) => (isOpen(words) ? [open, withoutMark(words)].filter(Boolean).join(': ') : words)
	return <DiffWords before={readable(before)} after={readable(after)} />
}

function Piece({ kind, text }: { kind: 'added' | 'removed'; text: string }) {
	const { legend } = useTexts(comparisonTexts)
	const words = text.trim()
	// Spaces around it are no news, unless there is nothing else.
	if (!words) return text
	const [left = '', right = ''] = text.split(words, 2)
	const [first = '', ...rest] = words.split(/(?=\s)/u)
	const Tag = kind === 'added' ? 'ins' : 'del'
	return (
		<>
			{left}
			<Tag>
				<span className="ui-hidden-text">{legend[kind]}: </span>
				{/* The sign stays on the line of its word. */}
				<span className="table-diff-sign">{first}</span>
				{rest.join('')}
			</Tag>
			{right}
		</>
	)
}
