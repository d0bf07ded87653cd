import { Suspense, useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { latePage } from '../latePage.ts'
import { workshopTexts } from './texts.ts'

const GuideDialog = latePage(() => import('../../roadmap/GuideDialog.tsx').then((module) => module.GuideDialog))

/** The way from a board to the guide of its method. */
export function Guide({ method }: { method: string }) {
	const texts = useTexts(workshopTexts)
	const [open, setOpen] = useState(false)
	return (
		<>
			<Button kind="bare" icon="bulb" className="board-guide" onClick={() => setOpen(true)}>
				{texts.guide}
			</Button>
			<Suspense>{open && <GuideDialog method={method} onClose={() => setOpen(false)} />}</Suspense>
		</>
	)
}
