# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Where things go on `cmake --install`: the program, its desktop entry, its licence and the licences of what it links.

include(GNUInstallDirs)
install(TARGETS sidejudge RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(FILES packaging/sidejudge.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES LICENSE THIRD-PARTY.md CHANGELOG.md README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
