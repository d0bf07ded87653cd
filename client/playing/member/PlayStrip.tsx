import { useStage } from '../../agenda/stage.ts'
import { PlayPart } from './PlayPart.tsx'

/** The same beside the boards. */
export function PlayStrip() {
	const { server, token } = useStage()
	return <PlayPart server={server} token={token} takesPart />
}
