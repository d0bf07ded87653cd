import { type TakenFrom, takingTargets } from '../../shared/taking/index.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { takeOver } from './ask.ts'
import { TakenSign } from './TakenAs.tsx'
import { takingTexts } from './texts.ts'
import { useTakenAt } from './watchTaken.ts'

/** More signs than these have no room. */
const most = 2

/** At words in a block: what became of them, each the way there, and the action that makes of them what they are mostly taken as. */
export function TakenHere({
	from,
	takenAs,
	isInGrid = false,
}: {
	from: TakenFrom
	/** id of a target; undefined where nothing is offered */
	takenAs: string | undefined
	/** in a cell, which is the only stop for Tab: its keys lead here */
	isInGrid?: boolean
}) {
	const { doc } = useRoom()
	const texts = useTexts(takingTexts)
	const locale = useLocale()
	const entries = useTakenAt(doc, from)
	const target = takingTargets.find(({ id }) => id === takenAs)
	const isOffered = target && !entries.some(({ kind }) => kind === target.kind)
	const inGrid = isInGrid ? { tabIndex: -1, 'aria-keyshortcuts': 'Alt+Enter' } : {}
	if (entries.length === 0 && !isOffered) return null
	return (
		<span className="taken-here" data-in-grid={isInGrid || undefined}>
			{entries.slice(0, most).map((each) => (
				<TakenSign key={`${each.kind}/${each.entry}`} of={each} isLong={!isInGrid} {...inGrid} />
			))}
			{isOffered && (
				<Button
					kind={isInGrid ? 'icon' : 'bare'}
					icon="task"
					title={texts.takeAs(target.label[locale])}
					aria-label={texts.takeAs(target.label[locale])}
					{...inGrid}
					onClick={({ currentTarget }) => {
						// The button goes with what it offers: the cell has the focus when the dialog gives it back.
						currentTarget.closest<HTMLElement>('[data-cell]')?.focus()
						takeOver([from], target.id)
					}}
				>
					{!isInGrid && texts.takeAs(target.label[locale])}
				</Button>
			)}
		</span>
	)
}
