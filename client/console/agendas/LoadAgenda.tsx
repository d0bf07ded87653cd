import { useState } from 'react'
import type { Trashed } from '../../../shared/lib/trash.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SegmentedSwitch } from '../../ui/SegmentedSwitch.tsx'
import { AgendaChoice, type TakeSteps } from './AgendaChoice.tsx'
import { agendasTexts } from './texts.ts'

/** "Ablauf laden", behind the steps that are there or instead of them; `onReplace` runs what takes those away. */
export function LoadAgenda({ onReplace }: { onReplace: (load: (trashed: Trashed) => void) => void }) {
	const texts = useTexts(agendasTexts)
	const [isOpen, open] = useState(false)
	const [where, put] = useState<'behind' | 'instead'>('behind')
	const take: TakeSteps = (add) => {
		if (where === 'behind') add({ replace: false })
		else onReplace((trashed) => add({ replace: true, trashed }))
		open(false)
	}
	return (
		<>
			<Button kind="bare" aria-label={texts.load} onClick={() => open(true)}>
				{texts.loadShort}
			</Button>
			<Dialog open={isOpen} title={texts.load} onClose={() => open(false)}>
				<div className="agenda-dialog">
					<SegmentedSwitch
						label={texts.where}
						options={[
							{ value: 'behind', label: texts.behind },
							{ value: 'instead', label: texts.instead },
						]}
						value={where}
						onChange={put}
					/>
					<AgendaChoice take={take} />
				</div>
			</Dialog>
		</>
	)
}
