import { changeSentence, type TableChange } from '../../../../shared/blocks/table/index.ts'
import { useNavigation } from '../../../navigation/navigation.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon, type IconName } from '../../../ui/icon.tsx'
import { countChanges } from './countChanges.ts'
import { comparisonTexts } from './texts.ts'
import type { Compared } from './useComparison.ts'
import { useStateWords } from './useStateWords.ts'

/** Everything that changed since a stand, in sentences, each with the way to its place. */
export function DifferencesList({ tableId, compared }: { tableId: string; compared: Compared }) {
	const texts = useTexts(comparisonTexts)
	const locale = useLocale()
	const navigation = useNavigation()
	const words = useStateWords(tableId)
	const { stand, changes } = compared
	return (
		<section className="table-differences" aria-label={texts.list}>
			<h3>{texts.since(stand.label, stand.kept)}</h3>
			<p>{texts.summary(countChanges(changes))}</p>
			<ul>
				{changes.map((change) => {
					const element = elementOf(change)
					return (
						<li key={keyOf(change)} data-kind={signs[change.kind].tone}>
							<Icon name={signs[change.kind].icon} size={16} />
							<span>
								{changeSentence(change, words)[locale]}{' '}
								{element !== undefined && (
									<Button
										kind="link"
										onClick={() => navigation.go({ to: 'block', ref: { block: 'table', id: tableId }, element })}
									>
										{texts.show}
									</Button>
								)}
							</span>
						</li>
					)
				})}
			</ul>
			<p className="ui-caption">{texts.rowByRow}</p>
		</section>
	)
}

const signs: Record<TableChange['kind'], { icon: IconName; tone: 'new' | 'gone' | 'changed' }> = {
	columnNew: { icon: 'plus', tone: 'new' },
	columnGone: { icon: 'minus', tone: 'gone' },
	columnRenamed: { icon: 'edit', tone: 'changed' },
	rowNew: { icon: 'plus', tone: 'new' },
	rowGone: { icon: 'minus', tone: 'gone' },
	renamed: { icon: 'edit', tone: 'changed' },
	detail: { icon: 'edit', tone: 'changed' },
	cell: { icon: 'edit', tone: 'changed' },
}

/** The place in today's table; what is gone has none. */
function elementOf(change: TableChange): string | undefined {
	switch (change.kind) {
		case 'rowNew':
			return change.row.id
		case 'renamed':
		case 'detail':
			return change.after.id
		case 'cell':
			return `${change.after.id}/${change.column.id}`
		default:
			return undefined
	}
}

function keyOf(change: TableChange): string {
	const part = 'column' in change ? change.column.id : 'detail' in change ? change.detail : ''
	const row = 'row' in change ? change.row.id : 'after' in change ? change.after.id : ''
	return `${change.kind}/${row}/${part}`
}
