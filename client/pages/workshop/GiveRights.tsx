import type * as Y from 'yjs'
import { type BoardAccess, cancelOpening, planOpening } from '../../../shared/access/index.ts'
import { isNamed, listActors } from '../../../shared/registry/index.ts'
import { AccessMenu } from '../../access/AccessMenu.tsx'
import type { OpeningPlan } from '../../access/OpenAtStepDialog.tsx'
import { useListedOpenings } from '../../access/openings.ts'
import { useNow } from '../../agenda/now.ts'
import { useStage } from '../../agenda/stage.ts'
import { agendaTexts } from '../../agenda/texts.ts'
import { useSteps } from '../../agenda/watchStage.ts'
import { useNavigation } from '../../navigation/navigation.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { useTexts } from '../../texts/texts.ts'
import type { AskedAccess } from './BoardRights.tsx'
import { notThereTexts } from './notThereTexts.ts'
import type { BoardHere } from './useBoardsHere.ts'

/** A board that was moved arrives in its new room within this time, in milliseconds. */
const patience = 5_000

/** Moves a board to where those can see and write it who shall, at once or when a step begins. */
export function GiveRights({
	board,
	access,
	desk,
	roadmap,
	token,
	asked,
	onMoving,
}: {
	board: string
	access: BoardAccess
	desk: Y.Doc
	roadmap: readonly BoardHere[]
	token: () => string
	asked: AskedAccess | undefined
	onMoving: (board: string | undefined) => void
}) {
	const { server } = useStage()
	const navigation = useNavigation()
	const plan = useOpeningPlan(board, desk)
	const { doc } = useRoom()
	const { board: notThere } = useTexts(notThereTexts)
	const give = async (wanted: BoardAccess) => {
		// Who came to the first board there is would be at another one when this one has left.
		navigation.go({ to: 'board', board })
		onMoving(board)
		const answer = await server.giveBoard(token(), board, wanted)
		setTimeout(() => onMoving(undefined), answer.ok ? patience : 0)
		return answer.ok ? undefined : answer.failure
	}
	const seen = () => ({
		name: roadmap.find(({ id }) => id === board)?.name ?? '',
		boards: roadmap.map(({ id, name, apart }) => ({ id, name, isTheirs: apart?.access !== 'moderation' })),
		actors: listActors(doc).filter(isNamed).length,
		notThere,
	})
	return (
		<AccessMenu access={access} asked={asked?.board === board ? asked : undefined} {...{ plan, seen }} onGive={give} />
	)
}

/** When the board opens by itself, out of the steps that are still to come. */
function useOpeningPlan(board: string, desk: Y.Doc): OpeningPlan {
	const { untitled } = useTexts(agendaTexts)
	const running = useNow().step?.id
	const steps = useSteps()
		.filter(({ id, done }) => id !== running && done === undefined)
		.map(({ id, title, question }) => ({ id, title: title || question || untitled }))
	return {
		opening: useListedOpenings(desk).find((each) => each.board === board),
		steps,
		onPlan: (wanted) => (wanted ? planOpening(desk, { board, ...wanted }) : cancelOpening(desk, board)),
	}
}
