import { useCallback } from 'react'
import type * as Y from 'yjs'
import { indispensable, summarise } from '../../../shared/methods/stakeholder-analysis/analysis.ts'
import type { Field, NewActor } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { fieldColour } from '../../ui/ActorSymbol.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSummary } from './observe.ts'
import { tableTexts } from './texts.ts'

/** From how many actors on it is worth saying who is missing: an empty table is not a finding. */
const enoughToCompare = 4

export function useTableSummary(tableId: string) {
	const { doc } = useRoom()
	return useSummary(
		doc,
		useCallback((room: Y.Doc) => summarise(room, tableId), [tableId]),
	)
}

/** What the table says as a whole: how many, what is open, whether the two great fields are balanced, who is missing. */
export function SummaryLine({
	tableId,
	fields,
	onAdd,
}: {
	tableId: string
	fields: readonly Field[]
	onAdd: (actor: NewActor) => void
}) {
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const { mayWrite } = useRoom()
	const { actors, openCells, fields: counts, missing } = useTableSummary(tableId)
	const [work, family] = fields.filter(({ id }) => id === 'work' || id === 'family')
	const [first, ...others] = actors >= enoughToCompare ? missing : []
	return (
		<div className="table-summary">
			<Counted sentence={texts.actors(actors)} />
			<Counted sentence={texts.openCells(openCells)} />
			{work && family && actors > 0 && (
				<Balance left={work} right={family} counts={counts} total={actors} locale={locale} />
			)}
			<span className="ui-grow" />
			{first && (
				<span className="table-missing">
					<Icon name="warning" size={16} />
					<span>
						{texts.missing} <b>{indispensable[first].name[locale]}</b>{' '}
						{others.length > 0 && (
							<span title={others.map((id) => indispensable[id].name[locale]).join(', ')}>
								{texts.more(others.length)}
							</span>
						)}
					</span>
					{mayWrite && (
						<Button
							kind="link"
							onClick={() => onAdd({ name: indispensable[first].name[locale], involvement: 'missing' })}
						>
							{texts.enter}
						</Button>
					)}
				</span>
			)}
		</div>
	)
}

/** "18 Beteiligte" with the number in bold. */
function Counted({ sentence }: { sentence: string }) {
	const space = sentence.indexOf(' ')
	return (
		<span>
			<b>{sentence.slice(0, space)}</b>
			{sentence.slice(space)}
		</span>
	)
}

function Balance({
	left,
	right,
	counts,
	total,
	locale,
}: {
	left: Field
	right: Field
	counts: Record<string, number>
	total: number
	locale: 'de' | 'en'
}) {
	const part = (field: Field) => ({
		width: `${(100 * (counts[field.id] ?? 0)) / total}%`,
		background: fieldColour(field.colour),
	})
	return (
		<span className="table-balance">
			<span>
				{left.short[locale]} <b>{counts[left.id] ?? 0}</b>
			</span>
			<span className="table-balance-bar" aria-hidden="true">
				<i style={part(left)} />
				<i style={part(right)} />
			</span>
			<span>
				{right.short[locale]} <b>{counts[right.id] ?? 0}</b>
			</span>
		</span>
	)
}
