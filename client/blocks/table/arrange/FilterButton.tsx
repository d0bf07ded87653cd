import { Popover } from 'radix-ui'
import { useId } from 'react'
import { type Field, involvements, kinds, levels, type Term } from '../../../../shared/registry/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import type { ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import { type Detail, details, type Filter, none } from './arrangement.ts'

/** Which rows one wants to see: a small sheet below its button. */
export function FilterButton({
	filter,
	fields,
	hasDetails,
	columns,
	onFilter,
}: {
	filter: Filter
	fields: readonly Field[]
	/** whether rows are about actors, of whom details are known */
	hasDetails: boolean
	columns: readonly ShownColumn[]
	onFilter: (next: Filter) => void
}) {
	const texts = useTexts(tableTexts).filter
	const open = useId()
	const { open: openOnly, ...rest } = filter
	const cells: Readonly<Record<string, string>> = filter.cells ?? {}
	const set = (detail: Detail, value: string) => {
		const { [detail]: _, ...others } = filter
		onFilter(value ? { ...others, [detail]: value } : others)
	}
	return (
		<Popover.Root>
			<Popover.Trigger asChild>
				<Button icon="filter">{texts.button(Object.keys(filter).length)}</Button>
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content
					className="table-filter"
					align="end"
					sideOffset={4}
					collisionPadding={8}
					aria-label={texts.title}
				>
					{(hasDetails ? details : []).map((detail) => (
						<Choice
							key={detail}
							label={texts.details[detail]}
							none={texts.none[detail]}
							value={filter[detail] ?? ''}
							choices={detail === 'field' ? fields.map(({ id, short }) => [id, short]) : Object.entries(lists[detail])}
							onChange={(value) => set(detail, value)}
						/>
					))}
					{columns
						.filter(({ shows }) => shows === 'choice')
						.map(({ id, label, options }) => (
							<SelectField
								key={id}
								label={label}
								value={cells[id] ?? ''}
								onChoose={(option) => {
									const { [id]: _, ...others } = cells
									const next = option ? { ...others, [id]: option } : others
									const { cells: __, ...rest } = filter
									onFilter(Object.keys(next).length > 0 ? { ...rest, cells: next } : rest)
								}}
							>
								<option value="">{texts.all}</option>
								{options.map((option) => (
									<option key={option.id} value={option.id}>
										{option.label}
									</option>
								))}
								<option value={none}>{texts.noneOf}</option>
							</SelectField>
						))}
					<label htmlFor={open}>
						<input
							id={open}
							type="checkbox"
							checked={openOnly === true}
							onChange={({ target }) => onFilter(target.checked ? { ...rest, open: true } : rest)}
						/>
						{texts.openOnly}
					</label>
					<p className="ui-caption">{texts.onlyYou}</p>
					<Popover.Close asChild>
						<Button wide>{texts.done}</Button>
					</Popover.Close>
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	)
}

const lists: Record<Exclude<Detail, 'field'>, Readonly<Record<string, Term>>> = {
	level: levels,
	kind: kinds,
	involvement: involvements,
}

function Choice({
	label,
	none: noneLabel,
	value,
	choices,
	onChange,
}: {
	label: string
	none: string
	value: string
	choices: readonly (readonly [string, Term])[]
	onChange: (value: string) => void
}) {
	const locale = useLocale()
	const { all } = useTexts(tableTexts).filter
	return (
		<SelectField label={label} value={value} onChoose={onChange}>
			<option value="">{all}</option>
			{choices.map(([choice, term]) => (
				<option key={choice} value={choice}>
					{term[locale]}
				</option>
			))}
			<option value={none}>{noneLabel}</option>
		</SelectField>
	)
}
