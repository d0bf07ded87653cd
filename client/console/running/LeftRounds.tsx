import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { useConduct } from '../conduct.ts'
import { useLeftRounds } from '../watch.ts'
import { runningTexts } from './texts.ts'

/** What was handed in before and never revealed: it shall not be forgotten with the server. */
export function LeftRounds() {
	const texts = useTexts(runningTexts).left
	const { reveal } = useConduct()
	const rounds = useLeftRounds()
	if (rounds.length === 0) return null
	return (
		<div className="console-left">
			<h3>{texts.title}</h3>
			<ul>
				{rounds.map(({ id, about, contributions }) => (
					<li key={id}>
						<span>{texts.round(about, contributions)}</span>
						<Button size="small" aria-label={texts.revealOf(about)} onClick={() => reveal(id)}>
							{texts.reveal}
						</Button>
					</li>
				))}
			</ul>
		</div>
	)
}
