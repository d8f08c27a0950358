import type { ReactNode } from 'react'
import { Markers } from '../hotspots/markers'
import { SizedPicture } from '../sized-picture'
import type { PlaceProps } from './choice'
import type { QuestionProps } from './quiz'

interface SpotPictureProps {
  question: QuestionProps
  /** In the order of their numbers. */
  places: PlaceProps[]
  chosen: string | null
  children?: ReactNode
}

/** The picture with its numbered places, all alike but the chosen one. */
export function SpotPicture({ question, places, chosen, children }: SpotPictureProps) {
  return (
    <div className="quiz__picture">
      <SizedPicture src={question.src ?? ''} width={question.srcWidth} height={question.srcHeight} alt={question.alt ?? ''} />
      <Markers
        spots={places.map((place) => ({ ...place, opened: false, current: place.id === chosen }))}
        panelId={(place) => place}
        onPoint={null}
      />
      {children}
    </div>
  )
}
