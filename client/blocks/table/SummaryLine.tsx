import { useMemo } from 'react'
import type { BlockMethod } from '../../../shared/blocks/index.ts'
import type { Headline } from '../../../shared/blocks/table/index.ts'
import type { Field, NewActor } from '../../../shared/registry/index.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { type Locale, useLocale } from '../../texts/locale.ts'
import { useTexts } from '../../texts/texts.ts'
import { fieldColour } from '../../ui/ActorSymbol.tsx'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { useSummary } from './observe.ts'
import { tableTexts } from './texts.ts'

const nothing: Headline = { counts: [], missing: [] }

/** What the method says of a table as a whole; nothing if it has no such line. */
export function useHeadline(tableId: string, method: BlockMethod | undefined): Headline {
	const { doc } = useRoom()
	return useSummary(
		doc,
		useMemo(() => (room) => method?.table?.headline?.(room, tableId) ?? nothing, [tableId, method]),
	)
}

/** The line above the table: how many, whether the two great fields are balanced, who is missing. */
export function SummaryLine({
	tableId,
	method,
	fields,
	onAdd,
}: {
	tableId: string
	method: BlockMethod | undefined
	fields: readonly Field[]
	onAdd: (actor: NewActor) => void
}) {
	const texts = useTexts(tableTexts)
	const locale = useLocale()
	const { mayWrite } = useRoom()
	const { counts, balance, missing } = useHeadline(tableId, method)
	const [first, ...others] = missing
	if (counts.length === 0) return null
	return (
		<div className="table-summary">
			{counts.map(({ n, noun }) => (
				<span key={noun.de}>
					<b>{texts.number(n)}</b> {noun[locale]}
				</span>
			))}
			{balance && <Balance balance={balance} fields={fields} locale={locale} />}
			<span className="ui-grow" />
			{first && (
				<span className="table-missing">
					<Icon name="warning" size={16} />
					<span>
						{texts.missing} <b>{first[locale]}</b>{' '}
						{others.length > 0 && (
							<span title={others.map((name) => name[locale]).join(', ')}>{texts.more(others.length)}</span>
						)}
					</span>
					{mayWrite && (
						<Button kind="link" onClick={() => onAdd({ name: first[locale], involvement: 'missing' })}>
							{texts.enter}
						</Button>
					)}
				</span>
			)}
		</div>
	)
}

function Balance({
	balance,
	fields,
	locale,
}: {
	balance: NonNullable<Headline['balance']>
	fields: readonly Field[]
	locale: Locale
}) {
	const [left, right] = balance.fields.map(({ id, n }) => ({ n, field: fields.find((field) => field.id === id) }))
	if (!left?.field || !right?.field) return null
	const part = (field: Field, n: number) => ({
		width: `${(100 * n) / balance.of}%`,
		background: fieldColour(field.colour),
	})
	return (
		<span className="table-balance">
			<span>
				{left.field.short[locale]} <b>{left.n}</b>
			</span>
			<span className="table-balance-bar" aria-hidden="true">
				<i style={part(left.field, left.n)} />
				<i style={part(right.field, right.n)} />
			</span>
			<span>
				{right.field.short[locale]} <b>{right.n}</b>
			</span>
		</span>
	)
}
