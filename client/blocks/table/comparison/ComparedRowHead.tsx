import { type Pair, type RowState, type StateWords, stateDetails } from '../../../../shared/blocks/table/index.ts'
import { involvements, kinds, levels } from '../../../../shared/registry/index.ts'
import { type Locale, useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Tag } from '../../../ui/Tag.tsx'
import { DiffWords } from './DiffWords.tsx'
import { comparisonTexts } from './texts.ts'

/** Whom a row is about, then and now: the name, whether they came or went, and what is said of them differently. */
export function ComparedRowHead({ pair: { before, after }, words }: { pair: Pair<RowState>; words: StateWords }) {
	const texts = useTexts(comparisonTexts)
	const locale = useLocale()
	const was = before && detailsOf(before, words, locale)
	const is = after && detailsOf(after, words, locale)
	return (
		<>
			<b className="table-name">
				<DiffWords before={before?.name ?? ''} after={after?.name ?? ''} />
			</b>
			{!before && <Tag tone="good">{texts.rowNew}</Tag>}
			{!after && <Tag tone="bad">{texts.rowGone}</Tag>}
			<span className="ui-caption">
				{was === undefined || is === undefined ? (was ?? is) : <DiffWords before={was} after={is} />}
			</span>
		</>
	)
}

function detailsOf(row: RowState, words: StateWords, locale: Locale): string {
	const terms = {
		kind: row.kind && kinds[row.kind],
		field: row.field === undefined ? undefined : words.field(row.field),
		level: row.level && levels[row.level],
		involvement: row.involvement && involvements[row.involvement],
	}
	return stateDetails.flatMap((detail) => terms[detail]?.[locale] ?? []).join(' · ')
}
