/// A day of the calendar, from the number that a workbook has for it.
struct CalendarDay: Sendable, Equatable {
  var year: Int
  var month: Int
  var day: Int
  /// 0 is Sunday.
  var weekday: Int

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]

  /// Day 1 is 1 January 1900, and a day 60 is counted that never was (29 February 1900); or day 0 is 1 January 1904.
  init(serial: Int, since1904: Bool) {
    if !since1904, serial == 60 {
      (year, month, day, weekday) = (1900, 2, 29, 3)
      return
    }
    // Days since 1 January 1970: civil-from-days, with years that begin in March.
    let days = since1904 ? serial - 24_107 : serial - (serial > 60 ? 25_569 : 25_568)
    // Of the days before 1 March 1900 the week is wrong by one, as in the programs.
    weekday = since1904 ? ((days + 4) % 7 + 7) % 7 : (serial + 6) % 7
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }
}
