import type { Method } from '../../shared/methods/index.ts'
import { addMethodBoard } from '../../shared/methods/methodBoard.ts'
import { useNavigation } from '../navigation/navigation.ts'
import { useRoom } from '../sync/RoomContext.ts'
import { useLocale } from '../texts/locale.ts'

/** Adds a method's board as one step of undo and takes the person there. */
export function useAddMethod(): (method: Method, how: { filled: boolean }) => void {
	const { doc, history } = useRoom()
	const locale = useLocale()
	const navigation = useNavigation()
	return (method, { filled }) => {
		const board = history.step(() => addMethodBoard(doc, method, { locale, filled }))
		navigation.go({ to: 'board', board })
	}
}
