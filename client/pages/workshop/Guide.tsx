import { Suspense, useState } from 'react'
import { useTexts } from '../../texts/texts.ts'
import { Tool } from '../../ui/Tool.tsx'
import { latePage } from '../latePage.ts'
import { workshopTexts } from './texts.ts'

const GuideDialog = latePage(() => import('../../roadmap/GuideDialog.tsx').then((module) => module.GuideDialog))

/** The way from a board to the guide of its method. */
export function Guide({ method }: { method: string }) {
	const texts = useTexts(workshopTexts)
	const [open, setOpen] = useState(false)
	return (
		<>
			<Tool rank={4} icon="bulb" label={texts.guide} onSelect={() => setOpen(true)} />
			<Suspense>{open && <GuideDialog method={method} onClose={() => setOpen(false)} />}</Suspense>
		</>
	)
}
