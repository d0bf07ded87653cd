import type { TrashItem } from '../../shared/trash/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { SelectField } from '../ui/SelectField.tsx'
import { trashTexts } from './texts.ts'

/** How far back one looks. */
const trashWindows = ['all', 'quarter', 'hour', 'today'] as const

/** Whose deletions of which time are shown; a name that is '' is that of all who gave none. */
export interface WhoAndWhenChoice {
	readonly by: string | undefined
	readonly window: (typeof trashWindows)[number]
}

export const everybodysAtAnyTime: WhoAndWhenChoice = { by: undefined, window: 'all' }

const minute = 60_000

/** Whether somebody deleted it within that time. */
export function isChosen({ by, window }: WhoAndWhenChoice, { trashed }: TrashItem, now: number): boolean {
	if (by !== undefined && trashed.by !== by) return false
	if (window === 'quarter') return now - trashed.at <= 15 * minute
	if (window === 'hour') return now - trashed.at <= 60 * minute
	return window === 'all' || new Date(trashed.at).toDateString() === new Date(now).toDateString()
}

/** Narrows the trash to what one person deleted within some time. */
export function WhoAndWhen({
	items,
	choice,
	onChoose,
}: {
	items: readonly TrashItem[]
	choice: WhoAndWhenChoice
	onChoose: (choice: WhoAndWhenChoice) => void
}) {
	const texts = useTexts(trashTexts)
	const locale = useLocale()
	const counts = new Map<string, number>()
	for (const { trashed } of items) counts.set(trashed.by, (counts.get(trashed.by) ?? 0) + 1)
	if (choice.by !== undefined && !counts.has(choice.by)) counts.set(choice.by, 0)
	const people = [...counts].sort(([a], [b]) => a.localeCompare(b, locale))
	return (
		<div className="trash-narrow">
			<SelectField
				label={texts.deletedBy}
				value={choice.by === undefined ? 'all' : `=${choice.by}`}
				onChoose={(value) => onChoose({ ...choice, by: value === 'all' ? undefined : value.slice(1) })}
			>
				<option value="all">{texts.everybody}</option>
				{people.map(([name, count]) => (
					<option key={name} value={`=${name}`}>
						{`${name || texts.unnamed} (${count})`}
					</option>
				))}
			</SelectField>
			<SelectField label={texts.when} value={choice.window} onChoose={(window) => onChoose({ ...choice, window })}>
				{trashWindows.map((value) => (
					<option key={value} value={value}>
						{texts.windows[value]}
					</option>
				))}
			</SelectField>
		</div>
	)
}
