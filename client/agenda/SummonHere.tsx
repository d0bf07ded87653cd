import { useTexts } from '../texts/texts.ts'
import { Button } from '../ui/Button.tsx'
import { useStage } from './stage.ts'
import { agendaTexts } from './texts.ts'
import { useSummonHere } from './useSummonHere.ts'

/** "Alle hierher holen", where the moderation looks at what everybody shall look at. */
export function SummonHere() {
	const { summon } = useTexts(agendaTexts).calls
	const { mayModerate } = useStage()
	const summonHere = useSummonHere()
	return (
		mayModerate && (
			<Button kind="bare" icon="summon" onClick={summonHere}>
				{summon}
			</Button>
		)
	)
}
