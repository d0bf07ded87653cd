import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import type { ShownColumn } from '../columns.ts'
import { tableTexts } from '../texts.ts'
import { type Arrangement, isFiltered } from './arrangement.ts'
import { sortLabel } from './sortLabel.ts'

/** Says that this person sees the table otherwise than the others, and leads back; nothing if they do not. */
export function ArrangementLine({
	arrangement,
	columns,
	shown,
	all,
	onEverything,
}: {
	arrangement: Arrangement
	columns: readonly ShownColumn[]
	shown: number
	all: number
	onEverything: () => void
}) {
	const texts = useTexts(tableTexts)
	const { sort } = arrangement
	const filtered = isFiltered(arrangement)
	return (
		// Always there, so that screen readers hear what comes into it.
		<div className="table-arranged" role="status">
			{(filtered || sort) && (
				<>
					<Icon name={filtered ? 'filter' : 'sort'} size={16} />
					<span>
						{filtered && <b>{texts.arranged.filtered(shown, all)} </b>}
						{sort && <b>{texts.arranged.sorted(sortLabel(sort, columns, texts))} </b>}
						{texts.arranged.onlyYou}
					</span>
					<Button kind="link" onClick={onEverything}>
						{filtered ? texts.arranged.showAll : texts.arranged.commonOrder}
					</Button>
				</>
			)}
		</div>
	)
}
