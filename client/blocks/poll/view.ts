import type { BlockView } from '../blockView.ts'
import { PollPage } from './PollPage.tsx'

export const pollView: BlockView = { Page: PollPage }
