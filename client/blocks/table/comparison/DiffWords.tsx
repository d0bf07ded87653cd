import { memo } from 'react'
import { wordDiff } from '../../../../shared/lib/wordDiff.ts'
import { useTexts } from '../../../texts/texts.ts'
import { comparisonTexts } from './texts.ts'

/** What a text was and is, word by word: what came is underlined after a plus, what went is struck through after a minus. */
export const DiffWords = memo(function DiffWords({ before, after }: { before: string; after: string }) {
	const { legend } = useTexts(comparisonTexts)
	return (
		<span className="table-words table-diff">
			{wordDiff(before, after).map(({ kind, text }, i) => {
				// biome-ignore-start lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
				if (kind === 'same') return <span key={i}>{text}</span>
				if (kind === 'added') {
					return (
						<ins key={i}>
							<span className="ui-hidden-text">{legend.added}: </span>
							{text}
						</ins>
					)
				}
				return (
					<del key={i}>
						<span className="ui-hidden-text">{legend.removed}: </span>
						{text}
					</del>
				)
				// biome-ignore-end lint/suspicious/noArrayIndexKey: the pieces of one text have no other name
			})}
		</span>
	)
})
