# SPDX-FileCopyrightText: SideJudge contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a file of db, app or ui includes what its folder may not use, and when a folder has no rule.
# Run: cmake -DROOT=. -P tests/layering/layering.cmake

cmake_minimum_required(VERSION 3.25)
get_filename_component(ROOT ${ROOT} ABSOLUTE)

# rule(FOLDER USES project folders... [NEVER regular expressions...] [NEVER_IN_HEADERS regular expressions...])
# USES: the project folders whose headers it may include, its own among them. NEVER: library headers it may not see.
function(rule folder)
    cmake_parse_arguments(ARG "" "" "USES;NEVER;NEVER_IN_HEADERS" ${ARGN})
    set_property(GLOBAL APPEND PROPERTY RULES ${folder})
    foreach(part USES NEVER NEVER_IN_HEADERS)
        list(JOIN ARG_${part} "|" joined)
        set_property(GLOBAL PROPERTY "${part} ${folder}" "${joined}")
    endforeach()
endfunction()

set(QT "^Q[A-Z]" "^Qt")
set(SQL "^sqlite3" "^SQLiteCpp" "^Qt?Sql")
set(NET "^curl" "^Qt?Network" "^Q(Tcp|Udp|Ssl|Local)S")
set(SCREEN
    "^Qt(Widgets|Gui|Svg|PrintSupport)/"
    "^Q[A-Za-z]*(Widget|TreeView|ListView|TableView|ItemView|GraphicsView|HeaderView|Dialog|Label|Button|Edit|Box|Layout|Menu|Delegate|Splitter|Shortcut)$"
    "^Q(Application|GuiApplication|MainWindow|Action|Painter|Pixmap|Image|Icon|Color|Palette|Font|Pen|Brush|Cursor)"
    "^qcustomplot")
set(ARCHIVE "^zip" "^archive" "^zlib")
set(ARGUMENTS "^CLI/")

rule(db/model USES db/model NEVER ${SQL} ${NET} ${SCREEN} ${ARCHIVE} ${ARGUMENTS})
rule(db/migrations USES db/migrations db/model NEVER ${SQL} ${NET} ${SCREEN} ${ARCHIVE} ${ARGUMENTS})
rule(db/store USES db/store db/model db/migrations NEVER ${NET} ${SCREEN} ${ARCHIVE} ${ARGUMENTS})

set(above_store ${SQL} ${SCREEN} ${ARGUMENTS})
rule(app/stats USES app/stats NEVER ${QT} ${above_store} ${NET} ${ARCHIVE} NEVER_IN_HEADERS "^Eigen" "^boost")
rule(app/net USES app/net db/model NEVER ${above_store} ${ARCHIVE})
rule(app/analysis USES app/analysis app/stats db/store db/model NEVER ${above_store} ${NET} ${ARCHIVE})
rule(app/labeling USES app/labeling app/analysis db/store db/model NEVER ${above_store} ${NET} ${ARCHIVE})
rule(app/judge USES app/judge app/analysis app/net db/store db/model NEVER ${above_store} ${NET} ${ARCHIVE})
rule(app/exchange USES app/exchange app/analysis db/store db/model NEVER ${above_store} ${NET})
rule(app/report USES app/report app/analysis app/stats db/store db/model NEVER ${above_store} ${NET} ${ARCHIVE})
rule(app/sample USES app/sample app/exchange db/store db/model NEVER ${above_store} ${NET} ${ARCHIVE})
set(services app/stats app/analysis app/labeling app/judge app/exchange app/sample app/report)
rule(app/cli USES app/cli ${services} db/store db/model NEVER ${SQL} ${SCREEN} ${NET} ${ARCHIVE})

set(below_screen ${SQL} ${NET} ${ARCHIVE} ${ARGUMENTS})
set(parts ui/async ui/text ui/charts ui/widgets ui/models ui/settings)
# Texts are foreign: what shows them knows how to show, and nothing of where they come from.
rule(ui/text USES ui/text ui/widgets NEVER ${below_screen})
set(other_parts ${parts})
list(REMOVE_ITEM other_parts ui/text)
foreach(folder IN LISTS other_parts)
    rule(${folder} USES ${parts} ${services} db/model NEVER ${below_screen})
endforeach()
set(pages
    ui/start
    ui/overview
    ui/label
    ui/judges
    ui/agreement
    ui/cases
    ui/bias
    ui/leaderboard
    ui/arena
    ui/report)
foreach(folder IN LISTS pages)
    rule(${folder} USES ${folder} ${parts} ${services} db/model NEVER ${below_screen})
endforeach()
rule(ui USES ui ${pages} ${parts} ${services} app/cli db/model NEVER ${below_screen})

get_property(ruled GLOBAL PROPERTY RULES)
set(errors 0)
macro(refuse text)
    message(SEND_ERROR "${text}")
    math(EXPR errors "${errors}+1")
endmacro()

file(
    GLOB_RECURSE files
    RELATIVE ${ROOT}
    ${ROOT}/db/*.h
    ${ROOT}/db/*.cpp
    ${ROOT}/app/*.h
    ${ROOT}/app/*.cpp
    ${ROOT}/ui/*.h
    ${ROOT}/ui/*.cpp)
foreach(file IN LISTS files)
    get_filename_component(folder ${file} DIRECTORY)
    if(NOT folder IN_LIST ruled)
        refuse("${file}: the folder ${folder} has no rule in tests/layering/layering.cmake")
        continue()
    endif()
    get_property(uses GLOBAL PROPERTY "USES ${folder}")
    get_property(never GLOBAL PROPERTY "NEVER ${folder}")
    get_property(never_in_headers GLOBAL PROPERTY "NEVER_IN_HEADERS ${folder}")
    if(never_in_headers AND file MATCHES "\\.h$")
        string(APPEND never "|${never_in_headers}")
    endif()
    file(STRINGS ${ROOT}/${file} lines REGEX "^[ \t]*#[ \t]*include[ \t]*[<\"]")
    foreach(line IN LISTS lines)
        string(REGEX MATCH "([<\"])([^>\"]+)" ignored "${line}")
        set(kind "${CMAKE_MATCH_1}")
        set(path "${CMAKE_MATCH_2}")
        if(kind STREQUAL "<" AND path MATCHES "${never}")
            refuse("${file}: ${folder} may not include <${path}>")
        elseif(kind STREQUAL "\"" AND NOT path MATCHES "^(${uses})/[a-z0-9_]+\\.h$" AND NOT path MATCHES "^[a-z0-9_]+\\.moc$")
            refuse("${file}: ${folder} may not include \"${path}\"")
        endif()
    endforeach()
endforeach()
list(LENGTH files count)
if(count EQUAL 0)
    message(FATAL_ERROR "no source files under ${ROOT}")
endif()
if(errors)
    message(FATAL_ERROR "${errors} forbidden includes or folders without a rule")
endif()
message(STATUS "layering: ${count} files keep to the rules")
